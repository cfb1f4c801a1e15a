package org.trivsel.platform.legalbasis.page;

import java.util.List;
import org.trivsel.access.Caller;
import org.trivsel.legalbasis.Disclosure;
import org.trivsel.legalbasis.ReceivedDisclosures;
import org.trivsel.legalbasis.ReceivedDisclosures.Opened;
import org.trivsel.legalbasis.ReceivedDisclosures.Received;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.platform.legalbasis.StoredDisclosures;
import org.trivsel.text.Texts;
import org.trivsel.ui.Count;
import org.trivsel.ui.Phrases;
import org.trivsel.web.Request;
import org.trivsel.web.Response;

/** What was disclosed to the reader, also about children of units where the reader does not work. */
final class ReceivedPages {
    private final ReceivedDisclosures disclosures;
    private final StoredDisclosures ledger;
    private final Disclosers disclosers;

    ReceivedPages(ReceivedDisclosures disclosures, StoredDisclosures ledger, Disclosers disclosers) {
        this.disclosures = disclosures;
        this.ledger = ledger;
        this.disclosers = disclosers;
    }

    Response index(Request request) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        DisclosureWords words = new DisclosureWords(disclosers, caller, request.locale(), ledger.country(caller));
        List<ReceivedView.Row> rows = disclosures.received(caller).stream().map(one -> row(t, words, one)).toList();
        ReceivedView.Index view = new ReceivedView.Index(t.get("received"), rows);
        return Response.page(view.title(), LegalBasisSite.RECEIVED, Pages.fill("received", request.locale(), view));
    }

    private static ReceivedView.Row row(Texts t, DisclosureWords words, Received one) {
        Disclosure it = one.disclosure();
        return new ReceivedView.Row(LegalBasisSite.RECEIVED + "/" + it.id(), one.childName(), words.covers(it.covers()),
                t.get("received.detail", it.fromName(), words.period(it)));
    }

    Response one(Request request) {
        Caller caller = request.caller();
        Texts t = Pages.texts(request.locale());
        Phrases say = Phrases.in(request.locale());
        Opened opened = disclosures.open(caller, request.pathId("disclosure"));
        Disclosure it = opened.received().disclosure();
        DisclosureWords words = new DisclosureWords(disclosers, caller, request.locale(), ledger.country(caller));
        List<Count> facts = List.of(new Count(t.get("from"), it.fromName()), new Count(t.get("covers"), words.covers(it.covers())),
                new Count(t.get("when"), words.period(it)), new Count(t.get("purpose"), it.purpose()), new Count(t.get("basis"), words.basis(it)));
        ReceivedView.One view = new ReceivedView.One(t.get("received.of", opened.received().childName()), facts, opened.records().stream()
                .map(record -> new ReceivedView.Record(record.title(), words.kind(record.kind()), say.date(record.day()), record.text(), record.path())).toList());
        return Response.page(view.title(), LegalBasisSite.RECEIVED, Pages.fill("opened", request.locale(), view));
    }
}
