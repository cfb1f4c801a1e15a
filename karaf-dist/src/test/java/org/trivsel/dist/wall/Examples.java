package org.trivsel.dist.wall;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.trivsel.dist.EmptyTool;
import org.trivsel.platform.lifecycle.testlib.SigningKey;

/** One good call of each operation. An operation without one makes the tests fail. */
final class Examples {
    private static final String BOUNDARY = "boundary-of-the-wall-tests";
    /** The edition of the norms that the instrument has. */
    private static final String NORMS = "synthetic-2026";
    private static final String REASON = "{\"reason\":\"Tried out by a test\"}";

    private static final String SETTINGS = "\"name\":\"Prøve\",\"locale\":\"da\",\"zone\":\"Europe/Copenhagen\"";

    private final Map<String, Function<Target, Call>> byOperation = new TreeMap<>();

    Examples() {
        system();
        register();
        byHand();
        assessments();
        imports();
        staff();
        rounds();
        tenants();
        care();
        licences();
        early();
    }

    /** Without sign-in. */
    Call of(Operation operation, Target target) {
        Function<Target, Call> example = byOperation.get(operation.id());
        if (example == null) {
            throw new AssertionError("No example of " + operation + " in " + getClass().getSimpleName() + ": add one");
        }
        Call call = example.apply(target);
        return call.path(Contract.MOUNT + call.path());
    }

    /** @param members more of the JSON object, each with a comma in front */
    static Call start(UUID child, String members) {
        return Call.post("/api/v1/assessments", "{\"child\":\"" + child + "\",\"instrument\":\"" + Target.INSTRUMENT + "\",\"date\":\""
                + Target.day() + "\"" + members + "}");
    }

    /** A file as a form with one field sends it. */
    static Call upload(String fileName, byte[] file) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return Call.of("POST", "/api/v1/imports").body("multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    /** A user name that nobody has, with a role at the unit. */
    static Call account(UUID unit) {
        return Call.post("/api/v1/staff", "{\"username\":\"u" + UUID.randomUUID() + "\",\"name\":\"Prøve Person\",\"role\":\"pedagogue\",\"unit\":\"" + unit + "\"}");
    }

    /** With a key that nobody has. */
    static Call tenant() {
        return Call.post("/api/v1/tenants", "{\"key\":\"t" + UUID.randomUUID().toString().substring(0, 18) + "\",\"country\":\"DK\",\"username\":\"first\",\"person\":\"Første\","
                + SETTINGS + "}");
    }

    private void care() {
        byOperation.put("readPolicy", target -> Call.get("/policy?unit=" + target.unit()));
        byOperation.put("readSetting", target -> Call.get("/policy/" + Planning.SETTING + "?unit=" + target.unit()));
        byOperation.put("decideSetting", target -> Call.of("PUT", "/policy/" + Planning.SETTING).json(Planning.decision(target)));
        byOperation.put("listDueForDeletion", target -> Call.get("/retention"));
        byOperation.put("listRetentionRuns", target -> Call.get("/retention/runs"));
        byOperation.put("listHolds", target -> Call.get("/retention/holds"));
        byOperation.put("makeHold", target -> Call.post("/retention/holds", "{\"child\":\"" + target.child() + "\",\"reason\":\"Prøve\"}"));
        byOperation.put("releaseHold", target -> Call.post("/retention/holds/" + target.hold() + "/release", REASON));
        byOperation.put("listFocusPoints", target -> Call.get("/plans?child=" + target.child()));
        byOperation.put("beginFocusPoint", target -> Call.post("/plans", Planning.begin(target)));
        byOperation.put("getFocusPoint", target -> Call.get("/plans/" + target.point()));
        byOperation.put("changeFocusPoint", target -> Call.of("PUT", "/plans/" + target.point()).json(Planning.change(target)));
        byOperation.put("evaluateFocusPoint", target -> Call.post("/plans/" + target.point() + "/evaluate", Planning.EVALUATION));
        byOperation.put("closeFocusPoint", target -> Call.post("/plans/" + target.point() + "/close", "{\"revision\":1,\"reason\":\"Prøve\"}"));
        byOperation.put("reopenFocusPoint", target -> Call.post("/plans/" + target.evaluatedPoint() + "/reopen", Planning.reopen()));
        byOperation.put("historyOfFocusPoint", target -> Call.get("/plans/" + target.point() + "/history"));
    }

    private void licences() {
        String days = "?from=" + Target.day().minusDays(9) + "&to=" + Target.day();
        byOperation.put("listLicences", target -> Call.get("/licences"));
        byOperation.put("listUsedByUnit", target -> Call.get("/licences/used" + days));
        byOperation.put("listUsed", target -> Call.get("/licences/invoice" + days));
        byOperation.put("listLicencesOfTenant", target -> Call.get("/licences/tenants/" + target.tenant()));
        byOperation.put("grantLicence", target -> Call.post("/licences/tenants/" + target.tenant(), Licensing.GRANT));
        byOperation.put("withdrawLicence", target -> Call.post("/licences/tenants/" + target.tenant() + "/" + Licensing.grant(target) + "/withdraw", REASON));
        byOperation.put("listStaffCertificates", target -> Call.get("/staff-certificates"));
        byOperation.put("recordStaffCertificate", target -> Call.post("/staff-certificates", Licensing.certificate(target)));
        byOperation.put("withdrawStaffCertificate", target -> Call.post("/staff-certificates/" + target.certificate() + "/withdraw", REASON));
    }

    private void tenants() {
        byOperation.put("foundTenant", target -> tenant().path("/tenants"));
        byOperation.put("changeTenant", target -> Call.of("PUT", "/tenants/" + target.emptyTenant()).json("{" + SETTINGS + "}"));
        byOperation.put("suspendTenant", target -> Call.of("POST", "/tenants/" + target.emptyTenant() + "/suspend"));
        byOperation.put("listExportsOfTenant", target -> Call.get("/tenants/" + target.tenant() + "/exports"));
        byOperation.put("orderExport", target -> Call.post("/tenants/" + target.emptyTenant() + "/exports", "{\"numbers\":false}"));
        byOperation.put("getErasure", target -> Call.get("/tenants/" + target.tenant() + "/erasure"));
        byOperation.put("eraseTenant", target -> {
            String key = target.emptyTenant();
            return Call.post("/tenants/" + Leaving.suspended(key) + "/erasure", Leaving.consent(key));
        });
        byOperation.put("listCertificates", target -> Call.get("/certificates"));
        byOperation.put("getCertificate", target -> Call.get("/certificates/" + Leaving.certificate()));
        byOperation.put("checkCertificate", target -> Call.get("/certificates/" + Leaving.certificate() + "/check"));
        byOperation.put("listExports", target -> Call.get("/exports"));
        byOperation.put("getExportVolume", target -> Call.get("/exports/" + target.volume()));
        byOperation.put("resumeTenant", target -> Call.of("POST", "/tenants/" + target.emptyTenant() + "/resume"));
    }

    /** A round of the tool that is worked with in rounds, at the unit; with a reason, for there are more than the policy says a year. */
    static Call round(UUID unit) {
        return Call.post("/api/v1/rounds", "{\"tool\":\"early\",\"title\":\"Prøve\",\"from\":\"" + Target.day() + "\",\"to\":\"" + Target.day().plusDays(9)
                + "\",\"units\":[\"" + unit + "\"],\"reason\":\"Prøve\"}");
    }

    private void rounds() {
        byOperation.put("listRounds", target -> Call.get("/rounds"));
        byOperation.put("planRound", target -> round(target.unit()).path("/rounds"));
        byOperation.put("getRound", target -> Call.get("/rounds/" + target.round(false)));
        byOperation.put("getCoverage", target -> Call.get("/rounds/" + target.round(false) + "/coverage"));
        byOperation.put("openRound", target -> Call.of("POST", "/rounds/" + target.round(false) + "/open").header("If-Match", "\"1\""));
        byOperation.put("closeRound", target -> Call.of("POST", "/rounds/" + target.round(true) + "/close").header("If-Match", "\"2\""));
    }

    private void early() {
        String seen = "If-Match";
        byOperation.put("listEarlyDue", target -> Call.get("/tools/early/due"));
        byOperation.put("getOwnRating", target -> Call.get("/tools/early/parts/" + target.part("rating", Early.State.FRESH) + "/rating"));
        byOperation.put("saveOwnRating", target -> Call.of("PUT", "/tools/early/parts/" + target.part("save", Early.State.FRESH) + "/rating")
                .json("{\"marks\":{\"joins\":3},\"position\":2,\"observation\":\"Prøve\"}").header(seen, "\"0\""));
        byOperation.put("submitOwnRating", target -> Call.of("POST", "/tools/early/parts/" + target.part("submit", Early.State.BEGUN) + "/rating/submit")
                .header(seen, "\"1\""));
        byOperation.put("giveUpOwnRating", target -> Call.of("DELETE", "/tools/early/parts/" + target.part("give-up", Early.State.BEGUN) + "/rating"));
        byOperation.put("getEarlyTalk", target -> Call.get("/tools/early/parts/" + target.part("talk", Early.State.READY) + "/talk"));
        byOperation.put("decideEarlyTalk", target -> Call.of("PUT", "/tools/early/parts/" + target.part("decide", Early.State.READY) + "/talk")
                .json("{\"position\":4,\"reason\":\"Prøve\"}").header(seen, "\"0\""));
        byOperation.put("listEarlyPositions", target -> Call.get("/tools/early/children/" + target.child() + "/positions"));
        byOperation.put("getEarlyMovements", target -> Call.get("/tools/early/movements"));
    }

    private void staff() {
        byOperation.put("listStaff", target -> Call.get("/staff"));
        byOperation.put("createAccount", target -> account(target.unit()).path("/staff"));
        byOperation.put("getStaffMember", target -> Call.get("/staff/" + target.account()));
        byOperation.put("resetPassword", target -> Call.of("POST", "/staff/" + target.account() + "/reset-password"));
        byOperation.put("disableAccount", target -> Call.of("POST", "/staff/" + target.account() + "/disable"));
        byOperation.put("enableAccount", target -> Call.of("POST", "/staff/" + target.account() + "/enable"));
        byOperation.put("giveRole", target -> Call.post("/staff/" + target.account() + "/roles", "{\"role\":\"leader\",\"unit\":\"" + target.unit() + "\"}"));
        byOperation.put("limitRole", target -> Call.of("PUT", "/staff/" + target.role()).json("{\"to\":\"" + Target.day() + "\"}"));
        byOperation.put("endRole", target -> Call.of("DELETE", "/staff/" + target.role()));
    }

    private void imports() {
        byOperation.put("listImports", target -> Call.get("/imports"));
        byOperation.put("uploadImport", target -> upload("liste.csv", target.list()).path("/imports"));
        byOperation.put("getImport", target -> Call.get("/imports/" + target.preview()));
        byOperation.put("commitImport", target -> Call.of("POST", "/imports/" + target.preview() + "/commit"));
        byOperation.put("undoImport", target -> Call.of("POST", "/imports/" + target.committed() + "/undo"));
        byOperation.put("getQuarantine", target -> Call.get("/imports/" + target.preview() + "/quarantine"));
    }

    private void system() {
        byOperation.put("describe", target -> Call.get("/openapi.json"));
        byOperation.put("openSession", target -> Call.post("/session", "{\"tenant\":\"" + Product.A + "\",\"username\":\"pedagogue\",\"password\":\""
                + Product.PASSWORD + "\"}"));
        byOperation.put("closeSession", target -> Call.of("DELETE", "/session"));
        // The same again, so that everybody can sign in afterwards.
        byOperation.put("changePassword", target -> Call.of("PUT", "/session/password").json("{\"current\":\"" + Product.PASSWORD + "\",\"next\":\""
                + Product.PASSWORD + "\"}"));
        byOperation.put("listTools", target -> Call.get("/tools"));
        byOperation.put("listTenants", target -> Call.get("/tenants"));
        byOperation.put("listToolsOfTenant", target -> Call.get("/tenants/" + target.tenant() + "/tools"));
        byOperation.put("enableTool", target -> Call.of("PUT", "/tenants/" + target.tenant() + "/tools/language").json("{}"));
        // Of one nobody has, so that the others stay able to work.
        byOperation.put("disableTool", target -> Call.of("DELETE", "/tenants/" + target.tenant() + "/tools/unheard-of"));
        pointers();
        modules();
        trust();
        quarantine();
        countries();
    }

    private void trust() {
        byOperation.put("listPublishers", target -> Call.get("/trust/publishers"));
        byOperation.put("addPublisher", target -> {
            Call adding = Publishers.adding("New " + UUID.randomUUID(), SigningKey.of("New"));
            return adding.path(adding.path().substring(Contract.MOUNT.length()));
        });
        byOperation.put("getPublisher", target -> Call.get("/trust/publishers/" + Publishers.fresh().id()));
        byOperation.put("addPublisherKey", target -> Call.post("/trust/publishers/" + Publishers.fresh().id() + "/keys",
                "{" + Publishers.certificate(SigningKey.of("Next")) + "}"));
        byOperation.put("revokePublisherKey", target -> {
            Publishers.Fresh fresh = Publishers.fresh();
            return Call.post("/trust/publishers/" + fresh.id() + "/keys/" + fresh.fingerprint() + "/revocation",
                    "{\"compromised\":true,\"reason\":\"Tried out by a test\"}");
        });
        byOperation.put("getDataPolicy", target -> Call.get("/trust/policy"));
        byOperation.put("decideDataPolicy", target -> Call.of("PUT", "/trust/policy").json("{\"unsignedData\":false,\"reason\":\"Tried out by a test\"}"));
        byOperation.put("listSandboxes", target -> Call.get("/trust/sandboxes"));
        byOperation.put("markSandbox", target -> Call.of("PUT", "/trust/sandboxes/" + target.emptyTenant()));
        byOperation.put("unmarkSandbox", target -> Call.of("DELETE", "/trust/sandboxes/" + target.emptyTenant()));
    }

    private void countries() {
        byOperation.put("listCountryPacks", target -> Call.get("/countries"));
        byOperation.put("getCountry", target -> Call.get("/countries/DK"));
        byOperation.put("compareCountry", target -> Call.get("/countries/tenants/" + target.tenant()));
        byOperation.put("agreeCountry", target -> Call.post("/countries/tenants/" + target.tenant() + "/agreement", Settling.agreement(target.tenant())));
        byOperation.put("changeCountry", target -> Call.of("PUT", "/countries/tenants/" + target.tenant() + "/changes").json(Settling.change(target.tenant())));
        byOperation.put("listEntitlements", target -> Call.get("/entitlements/" + target.tenant()));
        byOperation.put("chooseEntitlement", target -> Call.of("PUT", "/entitlements/" + target.tenant() + "/language").json(Settling.choice(target.tenant())));
    }

    private void modules() {
        byOperation.put("listNotices", target -> Call.get("/notices"));
        byOperation.put("listNodes", target -> Call.get("/nodes"));
        byOperation.put("listModules", target -> Call.get("/modules"));
        byOperation.put("uploadModule", target -> upload("module.jar", EmptyTool.jar()).path("/modules"));
        byOperation.put("listSources", target -> Call.get("/sources"));
        byOperation.put("bringSource", target -> Call.of("POST", "/sources/" + Bringing.offered()));
        byOperation.put("getModule", target -> Call.get("/modules/" + Bringing.fresh()));
        byOperation.put("deleteModule", target -> Call.of("DELETE", "/modules/" + Bringing.fresh()));
        byOperation.put("rehearseInstall", target -> Call.get("/modules/" + Bringing.fresh() + "/install"));
        byOperation.put("installModule", target -> Bringing.go(Bringing.fresh() + "/install"));
        byOperation.put("rehearseRemoval", target -> Call.get("/modules/" + Bringing.installed() + "/removal"));
        byOperation.put("removeModule", target -> Bringing.go(Bringing.installed() + "/removal"));
    }

    private void quarantine() {
        byOperation.put("listApart", target -> Call.get("/quarantine"));
        byOperation.put("setApart", target -> Call.post("/quarantine", Bringing.harmful()));
        byOperation.put("getApart", target -> Call.get("/quarantine/" + Bringing.apart()));
        byOperation.put("liftApart", target -> Call.post("/quarantine/" + Bringing.apart() + "/lift", "{\"reason\":\"Tried by a test\"}"));
        byOperation.put("listLifecycleActs", target -> Call.get("/quarantine/acts"));
    }

    private void pointers() {
        String of = "/pointers/" + Pointing.TOOL;
        byOperation.put("getDefaultVersion", target -> Call.get(of + "/default"));
        byOperation.put("pointEverybody", target -> Call.of("PUT", of + "/default").json(Pointing.everybody()));
        byOperation.put("rollEverybodyBack", target -> Call.post(of + "/default/rollback", Pointing.everybodyBack()));
        byOperation.put("listPointers", target -> Call.get(of + "/tenants/" + target.tenant()));
        byOperation.put("pointTenant", target -> Call.of("PUT", of + "/tenants/" + target.tenant()).json(Pointing.tenant(target.tenant())));
        byOperation.put("rollTenantBack", target -> Call.post(of + "/tenants/" + target.tenant() + "/rollback", Pointing.tenantBack(target.tenant())));
    }

    private void register() {
        byOperation.put("listUnits", target -> Call.get("/units"));
        byOperation.put("getUnit", target -> Call.get("/units/" + target.unit()));
        byOperation.put("listChildren", target -> Call.get("/children?unit=" + target.unit()));
        byOperation.put("getChild", target -> Call.get("/children/" + target.child()));
        byOperation.put("getChildAccess", target -> Call.get("/children/" + target.child() + "/access"));
        byOperation.put("listEnrolments", target -> Call.get("/children/" + target.child() + "/enrolments"));
        byOperation.put("listCustodyHolders", target -> Call.get("/children/" + target.child() + "/custody-holders"));
        byOperation.put("listInformed", target -> Call.get("/children/" + target.child() + "/informed"));
        byOperation.put("recordInformed", target -> informed(target.child(), target.holder()).path("/children/" + target.child() + "/informed"));
        byOperation.put("listDisclosures", target -> Call.get("/children/" + target.child() + "/disclosures"));
        byOperation.put("recordDisclosure", target -> Call.post("/children/" + target.child() + "/disclosures", disclosure(target.unit(), target.unit())));
        byOperation.put("withdrawDisclosure", target -> Call.post("/children/" + target.child() + "/disclosures/" + target.disclosure() + "/withdraw",
                "{\"who\":\"Prøve\"}"));
        byOperation.put("listReceivedDisclosures", target -> Call.get("/disclosed"));
        byOperation.put("openReceivedDisclosure", target -> Call.get("/disclosed/" + target.disclosure()));
        byOperation.put("listUses", target -> Call.get("/children/" + target.child() + "/uses"));
        byOperation.put("getNationalNumber", target -> Call.get("/children/" + target.child() + "/national-number"));
    }

    /** Of plans, from one unit to another, by law, until tomorrow. */
    static String disclosure(UUID from, UUID to) {
        return "{\"from\":\"" + from + "\",\"basis\":\"public-task\",\"purpose\":\"Prøve\",\"recipient\":{\"unit\":\"" + to
                + "\"},\"covers\":[\"plans\"],\"first\":\"" + Target.day().minusDays(1) + "\",\"last\":\"" + Target.day().plusDays(1) + "\"}";
    }

    /** That this holder was told about this child, in a conversation today. */
    static Call informed(UUID child, UUID holder) {
        return Call.post("/api/v1/children/" + child + "/informed", "{\"holder\":\"" + holder + "\",\"letter\":\"early-before-first-rating\",\"channel\":\"conversation\","
                + "\"language\":\"da\",\"day\":\"" + Target.day().minusDays(1) + "\"}");
    }

    private void byHand() {
        byOperation.put("createChild", target -> Call.post("/children", "{\"givenName\":\"Prøve\",\"familyName\":\"Ny\",\"birthDate\":\"2023-02-01\","
                + "\"sex\":\"any\",\"unit\":\"" + target.unit() + "\",\"from\":\"2150-01-01\"}"));
        byOperation.put("getChildRecord", target -> Call.get("/children/" + target.child() + "/record"));
        byOperation.put("changeChild", target -> Call.of("PATCH", "/children/" + target.child()).json("{\"languages\":[\"da\"]}")
                .header("If-Match", "\"" + target.revision() + "\""));
        byOperation.put("enrolChild", target -> Call.post("/children/" + target.child() + "/enrolments",
                "{\"unit\":\"" + target.elsewhere() + "\",\"alongside\":true," + period(ExistingTarget.freeDay()) + "}"));
        byOperation.put("endEnrolment", target -> part("PATCH", target, "enrolments", target.enrolment(), "", "{\"to\":\"%s\"}"));
        byOperation.put("moveChild", target -> part("POST", target, "enrolments", target.enrolment(), "/move",
                "{\"unit\":\"" + target.above() + "\",\"from\":\"%s\"}"));
        byOperation.put("addCustodyHolder", target -> Call.post("/children/" + target.child() + "/custody-holders",
                "{\"name\":\"Prøve Forælder\"," + period(ExistingTarget.freeDay()) + "}"));
        byOperation.put("changeCustodyHolder", target -> part("PATCH", target, "custody-holders", target.custody(), "",
                "{\"name\":\"Prøve Værge\",\"protectedAddress\":true}"));
        byOperation.put("endCustody", target -> part("POST", target, "custody-holders", target.custody(), "/end", "{\"to\":\"%s\"}"));
    }

    /** @param json with a place for a day in its midst */
    private static Call part(String method, Target target, String kind, Target.Part part, String act, String json) {
        return Call.of(method, "/children/" + target.child() + "/" + kind + "/" + part.id() + act).json(json.formatted(part.from().plusDays(1)))
                .header("If-Match", "\"" + part.revision() + "\"");
    }

    /** Three days, as members of a JSON object. */
    static String period(LocalDate from) {
        return "\"from\":\"" + from + "\",\"to\":\"" + from.plusDays(2) + "\"";
    }

    private void assessments() {
        byOperation.put("listAssessmentsOfChild", target -> Call.get("/children/" + target.child() + "/assessments"));
        byOperation.put("startAssessment", target -> {
            Call start = start(target.child(), "");
            return start.path(start.path().substring(Contract.MOUNT.length()));
        });
        byOperation.put("adviseForm", target -> start(target.child(), "").path("/assessments/advice"));
        byOperation.put("exportAssessments", target -> Call.get("/assessments/export?instrument=" + Target.INSTRUMENT + "&unit=" + target.unit()
                + "&from=" + Target.day() + "&to=" + Target.day() + "&format=xlsx"));
        byOperation.put("previewNorms", target -> Call.get("/assessments/norms?instrument=" + Target.INSTRUMENT + "&form=form-4&scale=spoken-language&unit="
                + target.unit() + "&year=" + Target.day().getYear() + "&edition=" + NORMS));
        byOperation.put("addNorms", target -> Call.post("/assessments/norms", "{\"instrument\":\"" + Target.INSTRUMENT
                + "\",\"form\":\"form-4\",\"scale\":\"spoken-language\",\"unit\":\"" + target.unit() + "\",\"year\":" + Target.day().getYear()
                + ",\"edition\":\"" + NORMS + "\"}"));
        byOperation.put("addFurther", target -> Call.of("PUT", "/assessments/" + target.completed() + "/further/" + NORMS));
        byOperation.put("getAssessment", target -> Call.get("/assessments/" + target.draft()));
        byOperation.put("answerAssessment", target -> Call.of("PATCH", "/assessments/" + target.draft() + "/answers").json(target.answers())
                .header("If-Match", "\"1\""));
        byOperation.put("completeAssessment", target -> Call.of("POST", "/assessments/" + target.draft() + "/complete"));
        byOperation.put("lockAssessment", target -> Call.of("POST", "/assessments/" + target.completed() + "/lock"));
        byOperation.put("reopenAssessment", target -> Call.post("/assessments/" + target.completed() + "/reopen", REASON));
        byOperation.put("voidAssessment", target -> Call.post("/assessments/" + target.completed() + "/void", REASON));
    }
}
