package org.trivsel.dist.wall;

/** Licences and certificates, for an instrument that is not there: it may be bought before it is brought in. */
final class Licensing {
    static final String GRANT = "{\"instrument\":\"not-there-yet\",\"uses\":5,\"reference\":\"Prøve\"}";
    private static final String UNKNOWN = "018f3c5e-7b1a-7c3d-9e2f-000000000000";

    private Licensing() {
    }

    static String certificate(Target target) {
        return "{\"person\":\"" + target.account() + "\",\"instrument\":\"not-there-yet\",\"reference\":\"Prøve\"}";
    }

    /** Id of a fresh grant; of one that nobody has, for a tenant that is none. */
    static String grant(Target target) {
        Reply granted = Product.running().send(Person.OPERATOR, Call.post(Contract.MOUNT + "/licences/tenants/" + target.tenant(), GRANT));
        return granted.status() == 201 ? granted.json().get("id").asText() : UNKNOWN;
    }
}
