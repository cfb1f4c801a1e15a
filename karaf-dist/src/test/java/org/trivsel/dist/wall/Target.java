package org.trivsel.dist.wall;

import java.time.LocalDate;
import java.util.UUID;

/** What a call is about. */
interface Target {
    String INSTRUMENT = "sprog-3-6";

    /** Key of the tenant. */
    String tenant();

    /** Key of a fresh tenant that nobody works in. */
    String emptyTenant();

    UUID unit();

    UUID child();

    /** A fresh draft about the child. */
    UUID draft();

    /** A fresh assessment about the child, complete. */
    UUID completed();

    /** A fresh focus point about the child. */
    UUID point();

    /** One that was evaluated: its second revision. */
    UUID evaluatedPoint();

    /** A fresh disclosure of the child's plans to its own unit. */
    UUID disclosure();

    /** A fresh hold about the child. */
    UUID hold();

    /** A fresh certificate of somebody who works at the unit. */
    UUID certificate();

    /** Account of somebody who may own a point here. */
    UUID owner();

    /** How often was decided about the setting at the unit. */
    int decisions(String setting);

    /** A list of children with one row that can be taken and one that cannot. */
    byte[] list();

    /** A fresh import that waits to be committed. */
    UUID preview();

    /** A fresh import that was committed. */
    UUID committed();

    /** A fresh account with a role at the unit. */
    UUID account();

    /** A role of a fresh account, as the API names it: {@code <account>/roles/<role>}. */
    String role();

    /** A file of an export of the tenant, as the API names it: {@code <export>/volumes/1}. */
    String volume();

    /** A fresh round at the unit, in revision 1, or when it is open in revision 2. */
    UUID round(boolean open);

    /** The child in a round of the unit. @param use one round for each */
    UUID part(String use, Early.State state);

    /** Another unit of the same tenant. */
    UUID elsewhere();

    /** The unit above. */
    UUID above();

    /** Of the child's own data. */
    int revision();

    /** A fresh enrolment of the child elsewhere. */
    Part enrolment();

    /** A fresh custody over the child. */
    Part custody();

    /** Somebody who holds custody over the child today. */
    UUID holder();

    /** A part of a child's record. It lasts three days. @param from its first day, like that of no other */
    record Part(UUID id, int revision, LocalDate from) {
    }

    /** One answer to an item of the form that fits the child, a JSON object. */
    String answers();

    /** Ids that nobody has. @param like whose answers to give */
    static Target unknown(Target like) {
        return new Target() {
            @Override
            public String answers() {
                return like.answers();
            }

            @Override
            public String tenant() {
                return "nowhere";
            }

            @Override
            public String emptyTenant() {
                return "nowhere";
            }

            @Override
            public UUID unit() {
                return UUID.randomUUID();
            }

            @Override
            public UUID child() {
                return UUID.randomUUID();
            }

            @Override
            public UUID round(boolean open) {
                return UUID.randomUUID();
            }

            @Override
            public UUID part(String use, Early.State state) {
                return UUID.randomUUID();
            }

            @Override
            public UUID elsewhere() {
                return UUID.randomUUID();
            }

            @Override
            public UUID above() {
                return UUID.randomUUID();
            }

            @Override
            public int revision() {
                return 1;
            }

            @Override
            public Part enrolment() {
                return new Part(UUID.randomUUID(), 1, day());
            }

            @Override
            public Part custody() {
                return new Part(UUID.randomUUID(), 1, day());
            }

            @Override
            public UUID holder() {
                return UUID.randomUUID();
            }

            @Override
            public UUID draft() {
                return UUID.randomUUID();
            }

            @Override
            public UUID completed() {
                return UUID.randomUUID();
            }

            @Override
            public UUID point() {
                return UUID.randomUUID();
            }

            @Override
            public UUID evaluatedPoint() {
                return UUID.randomUUID();
            }

            @Override
            public UUID disclosure() {
                return UUID.randomUUID();
            }

            @Override
            public UUID hold() {
                return UUID.randomUUID();
            }

            @Override
            public UUID certificate() {
                return UUID.randomUUID();
            }

            @Override
            public UUID owner() {
                return UUID.randomUUID();
            }

            @Override
            public int decisions(String setting) {
                return 0;
            }

            @Override
            public byte[] list() {
                return like.list();
            }

            @Override
            public UUID account() {
                return UUID.randomUUID();
            }

            @Override
            public String role() {
                return UUID.randomUUID() + "/roles/" + UUID.randomUUID();
            }

            @Override
            public String volume() {
                return UUID.randomUUID() + "/volumes/1";
            }

            @Override
            public UUID preview() {
                return UUID.randomUUID();
            }

            @Override
            public UUID committed() {
                return UUID.randomUUID();
            }
        };
    }

    static Target of(Product product, Municipality municipality, Municipality.Place place) {
        return new ExistingTarget(product, municipality, place);
    }

    /** The day of all assessments here. */
    static LocalDate day() {
        return LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"));
    }
}
