package org.trivsel.tools.early.sheet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Caller;
import org.trivsel.access.Origin;
import org.trivsel.access.Role;
import org.trivsel.platform.information.Letters;
import org.trivsel.platform.information.StoredInformation;
import org.trivsel.platform.legalbasis.StoredDisclosures;
import org.trivsel.platform.registry.child.AuditedChildren;
import org.trivsel.platform.round.World;
import org.trivsel.platform.uses.AuditedUses;
import org.trivsel.registry.ChildId;
import org.trivsel.round.Part;
import org.trivsel.round.Round;
import org.trivsel.testlib.GivenCountries;
import org.trivsel.tools.early.letter.Duty;
import org.trivsel.tools.early.letter.EarlyLetter;

/** Two adults, a leader and a child in a round that is open. */
public final class House {
    public final World world;
    public final StoredDisclosures disclosures;
    public final Walls walls;
    public final AuditedUses uses = new AuditedUses(World.STORE, World.ACCESS, World.AUDIT);
    public final Letters letters = new Letters();
    public final StoredInformation information;
    public final Ratings ratings;
    public final Talks talks;
    public final OwnWork work;
    public final Caller amina;
    public final Caller jonas;
    public final Caller third;
    public final ChildId asta;
    public final Round round;
    public final UUID part;

    public House() {
        this(new World(), "no");
    }

    public House(World world, String follows) {
        Tables.there();
        uses.bindToolUses(new EarlyUses());
        this.world = world;
        world.policies.values.put("early.follows", follows);
        disclosures = new StoredDisclosures(World.STORE, World.ACCESS, World.AUDIT, new GivenCountries());
        walls = new Walls(World.ACCESS, world.policies, world.rounds, disclosures);
        world.policies.values.put("early.inform", "no");
        letters.bindLetter(new EarlyLetter());
        information = new StoredInformation(World.STORE, World.ACCESS, World.AUDIT, letters);
        ratings = new Ratings(World.STORE, World.ACCESS, World.AUDIT, world.rounds,
                new AuditedChildren(World.STORE, World.ACCESS, World.AUDIT, World.KEYS), walls,
                new Duty(information, world.policies));
        talks = new Talks(World.STORE, World.ACCESS, World.AUDIT, world.rounds, walls);
        work = new OwnWork(world.rounds, ratings, World.STORE, World.ACCESS, World.AUDIT);
        amina = world.caller(Role.PEDAGOGUE, world.hawk);
        jonas = world.caller(Role.PEDAGOGUE, world.hawk);
        third = world.caller(Role.PEDAGOGUE, world.hawk);
        asta = world.child(world.hawk, 40);
        round = world.opened(world.town);
        part = part(asta).id();
    }

    public Part part(ChildId child) {
        return world.rounds.ofChild(world.administration, World.TOOL, child).get(0);
    }

    public void rate(Caller caller, UUID part, int position) {
        int revision = ratings.save(caller, part, 0, document(position, "Set af " + caller.account()));
        ratings.submit(caller, part, revision);
    }

    /** Both have handed in. */
    public void both() {
        rate(amina, part, 2);
        rate(jonas, part, 5);
    }

    public static Document document(@Nullable Integer position, String observation) {
        return new Document(Map.of(Sign.JOINS, 3), position, observation);
    }

    public void close() {
        Round now = world.rounds.get(world.administration, round.id());
        world.rounds.close(world.administration, round.id(), now.revision());
    }

    /** The same person in a request of its own. */
    public static Caller again(Caller caller) {
        return new Caller(caller.tenant(), caller.account(), caller.username(), caller.name(), caller.locale(), caller.grants(), caller.scopes(), caller.tools(),
                caller.since(), new Origin(UUID.randomUUID().toString(), "127.0.0.1"));
    }

    /** What is told of who has used the child's data, but for looking at that. */
    public List<String> told(Caller caller) {
        return told(caller, asta);
    }

    public List<String> told(Caller caller, ChildId child) {
        return uses.of(again(caller), child, null).uses().stream().filter(use -> !use.what().startsWith("hvem der har set"))
                .map(use -> use.kind() + " " + use.what()).toList();
    }

    /** Everything the audit holds of this tenant, as text. */
    public List<String> audited() {
        return World.STORE.inTransaction(world.tenant.id(), tx -> tx.list(
                "select action || ' ' || outcome || ' ' || coalesce(detail, '') from audit_entry order by at, id", row -> row.text(1)));
    }
}
