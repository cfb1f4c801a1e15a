package org.trivsel.platform.legalbasis;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.trivsel.access.Caller;
import org.trivsel.legalbasis.DisclosedRecord;
import org.trivsel.legalbasis.Discloser;
import org.trivsel.legalbasis.Kind;
import org.trivsel.registry.ChildId;

/** Somebody who keeps one record of a kind about everybody. */
public record GivenRecords(Kind kind) implements Discloser {
    @Override
    public String name(Locale language) {
        return kind.id() + " in " + language.getLanguage();
    }

    @Override
    public List<DisclosedRecord> of(Caller caller, ChildId child) {
        return List.of(new DisclosedRecord(kind.id(), LocalDate.EPOCH, "One of " + kind.id(), "", null));
    }
}
