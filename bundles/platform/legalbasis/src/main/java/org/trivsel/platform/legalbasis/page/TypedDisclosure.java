package org.trivsel.platform.legalbasis.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.trivsel.access.AccountId;
import org.trivsel.legalbasis.NewDisclosure;
import org.trivsel.legalbasis.Recipient;
import org.trivsel.platform.legalbasis.Desk;
import org.trivsel.platform.legalbasis.Disclosers;
import org.trivsel.problem.Invalid;
import org.trivsel.registry.ChildId;
import org.trivsel.registry.UnitId;
import org.trivsel.web.Request;

/** A disclosure as somebody typed it on the page. */
final class TypedDisclosure {
    /** As the days that REST takes: a database cannot hold all that Java can. */
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final Request request;
    private final Desk desk;
    private final Disclosers disclosers;

    TypedDisclosure(Request request, Desk desk, Disclosers disclosers) {
        this.request = request;
        this.desk = desk;
        this.disclosers = disclosers;
    }

    /** @throws Invalid naming a field of the page that is missing */
    NewDisclosure wish(ChildId child) {
        String basis = request.field("basis").orElse("");
        String given = basis.equals(NewDisclosure.CONSENT) ? request.field("consentBy").orElse("") : null;
        return new NewDisclosure(child, new UnitId(id("giver")), basis, given, request.field("purpose").orElse(""), recipient(),
                disclosers.kinds(request.caller(), request.fields("covers")), day(request, "first"), day(request, "last"));
    }

    /** What stands in the fields of the other kinds of recipient does not count. */
    private Recipient recipient() {
        return switch (request.field("to").orElse("")) {
            case "account" -> new Recipient.OfAccount(account());
            case "outside" -> new Recipient.Outside(request.field("name").orElse(""), request.field("country").orElse(""), request.field("transfer").orElse(null),
                    request.field("reference").orElse(null));
            default -> new Recipient.OfUnit(new UnitId(id("unit")));
        };
    }

    private AccountId account() {
        return desk.account(request.caller(), request.field("username").orElse("")).orElseThrow(
                () -> new Invalid("username", "account", "There is nobody here with this user name who can sign in."));
    }

    private UUID id(String field) {
        return request.fieldId(field).orElseThrow(() -> new Invalid(field, field, "Choose one of the list."));
    }

    static LocalDate day(Request request, String field) {
        try {
            LocalDate day = LocalDate.parse(request.field(field).orElse(""));
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new DateTimeException("Not near enough to be meant");
            }
            return day;
        } catch (DateTimeException e) {
            throw new Invalid(field, field.equals("day") ? "withdrawn-on" : field, "Write a day.");
        }
    }
}
