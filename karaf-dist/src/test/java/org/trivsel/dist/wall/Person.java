package org.trivsel.dist.wall;

import java.util.List;

/** Somebody with an account. */
record Person(String tenant, String username) {
    static final Person OPERATOR = new Person("system", "operator");

    /** As the columns of the matrix name them. */
    static final List<String> ROLES = List.of("pedagogue", "leader", "administration", "operator");

    static Person inA(String role) {
        return role.equals("operator") ? OPERATOR : new Person(Product.A, role);
    }

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
