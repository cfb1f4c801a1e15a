package org.trivsel.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivsel.platform.web.testlib.MemoryTools;
import org.trivsel.platform.web.site.Origin;
import org.trivsel.access.Caller;
import org.trivsel.platform.persistence.testlib.TestDatabase;
import org.trivsel.platform.web.testlib.MemoryChildren;
import org.trivsel.platform.web.testlib.World;
import org.trivsel.problem.Unavailable;
import org.trivsel.registry.Child;
import org.trivsel.store.TenantStore;
import org.trivsel.tool.Tool;
import org.trivsel.web.ChildCard;
import org.trivsel.web.Place;
import org.trivsel.web.Route;
import org.trivsel.web.Site;
import org.trivsel.web.Task;

/** Pages of all, when one tool has nothing to say. Requests are transactions of a real database. */
@Timeout(60)
class PausedToolTest {
    private static final String BROKEN = "broken";
    private static final String NOTE = "Motorik holder pause lige nu. Dine svar er gemt.";
    private static final String CHILD = "a child";
    private final TenantStore store = TestDatabase.shared().store();
    private House house;
    private Browser pedagogue;

    @BeforeEach
    void open() throws Exception {
        house = House.open();
        house.sessions.transactionsOf(store);
        pedagogue = Browser.of(house, World.pedagogue());
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", CHILD})
    void nameAToolThatIsSetAside(String path) throws Exception {
        assertTrue(page(path).body().contains(NOTE));
        house.tools.set(BROKEN, Tool.State.READY);
        assertFalse(page(path).body().contains("holder pause"));
    }

    @Test
    void doNotSayThatNothingWaitsWhenNobodyKnows() throws Exception {
        house.tools.set(House.LANGUAGE, Tool.State.FAILED);
        String page = pedagogue.get("/").body();
        assertTrue(page.contains("Sprogvurdering holder pause lige nu. Dine svar er gemt."));
        assertFalse(page.contains("Intet venter på dig lige nu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", CHILD, "/search?q=sp", "/nowhere"})
    void goOnWithoutAToolWhoseSqlIsWrong(String path) throws Exception {
        house.tools.set(BROKEN, Tool.State.READY);
        house.floor.desk().arrive(BROKEN, site("select * from nowhere"), new Origin(BROKEN, MemoryTools.VERSION, 8));
        house.floor.desk().arrive("after", site("select 1"), new Origin(House.LANGUAGE, MemoryTools.VERSION, 9));
        HttpResponse<String> answer = page(path);
        assertEquals(path.equals("/nowhere") ? 404 : 200, answer.statusCode());
        assertTrue(answer.body().contains("href=\"/tools/language\""), answer.body());
        boolean named = path.equals("/") || path.equals(CHILD);
        assertEquals(named, answer.body().contains(NOTE), answer.body());
    }

    @Test
    void asksAToolAgainTheNextTime() throws Exception {
        house.tools.set(BROKEN, Tool.State.READY);
        house.floor.desk().arrive(BROKEN, site("select * from nowhere"), new Origin(BROKEN, MemoryTools.VERSION, 8));
        assertTrue(pedagogue.get("/").body().contains(NOTE));
        house.floor.desk().depart(BROKEN);
        house.floor.desk().arrive(BROKEN, site("select 1"), new Origin(BROKEN, MemoryTools.VERSION, 8));
        assertFalse(pedagogue.get("/").body().contains(NOTE));
    }

    @Test
    void goOnWithoutAToolThatIsGoing() throws Exception {
        house.tools.set(BROKEN, Tool.State.READY);
        Thread going = new Thread(() -> house.floor.desk().depart(BROKEN));
        house.floor.desk().arrive(BROKEN, new Site() {
            @Override
            public List<Route> routes() {
                return List.of();
            }

            @Override
            public List<Task> tasks(Caller caller) {
                going.start();
                while (going.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                throw new Unavailable("instrument-missing", "What it needs has gone before it.", Duration.ofSeconds(5), null);
            }
        }, new Origin(BROKEN, MemoryTools.VERSION, 8));
        HttpResponse<String> answer = pedagogue.get("/");
        going.join();
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("href=\"/tools/language\""), answer.body());
    }

    private HttpResponse<String> page(String path) throws Exception {
        return pedagogue.get(path.equals(CHILD) ? "/children/" + MemoryChildren.NOAH : path);
    }

    /** Asks the database this whenever it is asked for something itself. */
    private Site site(String sql) {
        return new Site() {
            @Override
            public List<Route> routes() {
                return List.of();
            }

            @Override
            public List<Place> places(Caller caller) {
                return ask(caller);
            }

            @Override
            public List<Task> tasks(Caller caller) {
                return ask(caller);
            }

            @Override
            public List<ChildCard> childCards(Caller caller, Child child) {
                return ask(caller);
            }

            private <T> List<T> ask(Caller caller) {
                store.run(caller.tenant().id(), tx -> tx.list(sql, row -> row.number(1)));
                return List.of();
            }
        };
    }
}
