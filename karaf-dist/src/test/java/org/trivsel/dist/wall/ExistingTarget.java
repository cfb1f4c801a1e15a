package org.trivsel.dist.wall;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What is there. Assessments are made as they are asked for, by somebody who may. */
final class ExistingTarget implements Target {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Far off, so that nobody meets what is made here; no two at once. */
    private static final LocalDate FIRST_FREE = LocalDate.of(2100, 1, 1);
    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final Product product;
    private final Municipality municipality;
    private final Municipality.Place place;
    private @Nullable String answers;

    ExistingTarget(Product product, Municipality municipality, Municipality.Place place) {
        this.product = product;
        this.municipality = municipality;
        this.place = place;
    }

    @Override
    public String tenant() {
        return municipality.key();
    }

    @Override
    public String emptyTenant() {
        Reply reply = product.send(Person.OPERATOR, Examples.tenant());
        require(reply.status() == 201, reply);
        return reply.json().get("tenant").asText();
    }

    @Override
    public UUID unit() {
        return place.unit();
    }

    @Override
    public UUID child() {
        return place.child();
    }

    @Override
    public UUID draft() {
        return id(start(",\"answers\":" + answers()));
    }

    @Override
    public UUID completed() {
        return id(start(",\"answers\":" + answers() + ",\"complete\":true"));
    }

    @Override
    public String answers() {
        if (answers == null) {
            for (JsonNode item : start("").get("itemList")) {
                JsonNode values = item.at("/allowed/values");
                if (answers == null && !item.get("practice").asBoolean() && values.isArray()) {
                    answers = "{\"" + item.get("id").asText() + "\":" + values.get(0) + "}";
                }
            }
        }
        return String.valueOf(answers);
    }

    @Override
    public UUID elsewhere() {
        return place.unit().equals(municipality.own().unit()) ? municipality.other().unit() : municipality.own().unit();
    }

    @Override
    public UUID above() {
        return UUID.fromString(get("/api/v1/units/" + unit()).get("parent").asText());
    }

    @Override
    public int revision() {
        return get("/api/v1/children/" + child() + "/record").get("revision").asInt();
    }

    @Override
    public Part enrolment() {
        LocalDate from = freeDay();
        return part("enrolments", from, "{\"unit\":\"" + elsewhere() + "\",\"alongside\":true," + Examples.period(from) + "}");
    }

    @Override
    public Part custody() {
        LocalDate from = freeDay();
        return part("custody-holders", from, "{\"name\":\"Prøve Forælder\"," + Examples.period(from) + "}");
    }

    static LocalDate freeDay() {
        return FIRST_FREE.plusDays(5L * TAKEN.getAndIncrement());
    }

    private Part part(String kind, LocalDate from, String json) {
        Reply reply = send(Call.post("/api/v1/children/" + child() + "/" + kind, json));
        require(reply.status() == 201, reply);
        for (JsonNode part : reply.json().get(kind.equals("enrolments") ? kind : "custodyHolders")) {
            if (part.get("from").asText().equals(from.toString())) {
                return new Part(id(part), part.get("revision").asInt(), from);
            }
        }
        throw new AssertionError("Not there: " + reply);
    }

    @Override
    public UUID point() {
        Reply reply = product.send(Person.overseer(tenant()), Call.post("/api/v1/plans", Planning.begin(this)));
        require(reply.status() == 201, reply);
        return id(reply.json());
    }

    @Override
    public UUID evaluatedPoint() {
        UUID point = point();
        Reply reply = product.send(Person.overseer(tenant()), Call.post("/api/v1/plans/" + point + "/evaluate", Planning.EVALUATION));
        require(reply.status() == 200, reply);
        return point;
    }

    @Override
    public UUID disclosure() {
        Reply reply = send(Call.post("/api/v1/children/" + child() + "/disclosures", Examples.disclosure(unit(), unit())));
        require(reply.status() == 201, reply);
        return id(reply.json());
    }

    @Override
    public UUID hold() {
        Reply reply = send(Call.post("/api/v1/retention/holds", "{\"child\":\"" + child() + "\",\"reason\":\"Prøve\"}"));
        require(reply.status() == 201, reply);
        return id(reply.json());
    }

    @Override
    public UUID certificate() {
        Reply reply = send(Call.post("/api/v1/staff-certificates", Licensing.certificate(this)));
        require(reply.status() == 201, reply);
        return id(reply.json());
    }

    @Override
    public UUID holder() {
        return UUID.fromString(product.database().one("select min(holder_id::text) from custody where tenant_id = ? and child_id = ? and valid_from <= current_date"
                + " and (valid_to is null or valid_to >= current_date)", municipality.id(), child()));
    }

    @Override
    public UUID owner() {
        return UUID.fromString(product.database().one("select id::text from account where tenant_id = ? and username = 'overseer'", municipality.id()));
    }

    @Override
    public int decisions(String setting) {
        return Integer.parseInt(product.database().one("select count(*)::text from policy_decision where tenant_id = ? and setting = ? and place = ?",
                municipality.id(), setting, unit()));
    }

    @Override
    public byte[] list() {
        JsonNode group = get("/api/v1/units/" + unit());
        JsonNode institution = get("/api/v1/units/" + group.get("parent").asText());
        String place = institution.get("name").asText() + ";" + group.get("name").asText();
        return ("Fornavn;Efternavn;Fødselsdato;Institution;Stue;Indmeldt;Id\r\n"
                + "Liste;" + municipality.canary() + ";01-02-2023;" + place + ";01-08-2024;wall-1\r\n"
                + "Uden;;ikke en dato;" + place + ";;wall-2\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public UUID preview() {
        Reply reply = send(Examples.upload("liste.csv", list()));
        require(reply.status() == 202, reply);
        UUID id = id(reply.json());
        await(id, "preview");
        return id;
    }

    @Override
    public UUID committed() {
        UUID id = preview();
        Reply reply = send(Call.of("POST", "/api/v1/imports/" + id + "/commit"));
        require(reply.status() == 202, reply);
        await(id, "committed");
        return id;
    }

    @Override
    public UUID account() {
        Reply reply = send(Examples.account(unit()));
        require(reply.status() == 201, reply);
        return UUID.fromString(reply.json().get("account").asText());
    }

    @Override
    public UUID round(boolean open) {
        Reply reply = send(Examples.round(unit()));
        require(reply.status() == 201, reply);
        UUID id = id(reply.json());
        if (open) {
            Reply opened = send(Call.of("POST", "/api/v1/rounds/" + id + "/open").header("If-Match", "\"1\""));
            require(opened.status() == 202, opened);
        }
        return id;
    }

    @Override
    public UUID part(String use, Early.State state) {
        return Early.part(product, municipality, place, use, state);
    }

    @Override
    public String role() {
        UUID account = account();
        return account + "/roles/" + get("/api/v1/staff/" + account).at("/roles/0/id").asText();
    }

    @Override
    public String volume() {
        return ready().orElseGet(() -> {
            Reply reply = product.send(Person.OPERATOR, Call.post("/api/v1/tenants/" + tenant() + "/exports", "{\"numbers\":false}"));
            require(reply.status() == 202, reply);
            Await.until("an export", SOON, () -> ready().isPresent(), () -> get("/api/v1/exports").toString());
            return ready().orElseThrow();
        });
    }

    private Optional<String> ready() {
        for (JsonNode export : get("/api/v1/exports")) {
            if (export.get("state").asText().equals("ready")) {
                return Optional.of(export.get("id").asText() + "/volumes/1");
            }
        }
        return Optional.empty();
    }

    private void await(UUID id, String status) {
        Await.until("import " + status, SOON, () -> get("/api/v1/imports/" + id).get("status").asText().equals(status),
                () -> get("/api/v1/imports/" + id).toString());
    }

    private JsonNode get(String path) {
        Reply reply = send(Call.get(path));
        require(reply.status() == 200, reply);
        return reply.json();
    }

    private Reply send(Call call) {
        return product.send(Person.administration(tenant()), call);
    }

    private static void require(boolean done, Reply reply) {
        if (!done) {
            throw new AssertionError("Could not be set up: " + reply);
        }
    }

    private JsonNode start(String members) {
        Reply reply = product.send(Person.overseer(tenant()), Examples.start(child(), members));
        require(reply.status() == 201, reply);
        return reply.json();
    }

    private static UUID id(JsonNode assessment) {
        return UUID.fromString(assessment.get("id").asText());
    }
}
