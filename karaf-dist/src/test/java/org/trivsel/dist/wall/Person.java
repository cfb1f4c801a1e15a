package org.trivsel.dist.wall;

/** Somebody with an account. */
record Person(String tenant, String username) {
    static final Person OPERATOR = new Person("system", "operator");

    static Person pedagogue(String tenant) {
        return new Person(tenant, "pedagogue");
    }

    static Person leader(String tenant) {
        return new Person(tenant, "leader");
    }

    static Person administration(String tenant) {
        return new Person(tenant, "administration");
    }

    /** Leads the whole municipality: set up by the tests, to make what others shall not reach. */
    static Person overseer(String tenant) {
        return new Person(tenant, "overseer");
    }
}
