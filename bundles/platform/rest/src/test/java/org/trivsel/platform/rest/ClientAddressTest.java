package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivsel.access.Origin;

class ClientAddressTest {
    private static final String FORWARDED = "X-Forwarded-For";

    @ParameterizedTest
    @CsvSource({"'203.0.113.7',203.0.113.7", "'10.9.9.9, 203.0.113.7',203.0.113.7", "'',192.0.2.1", "'2001:db8::1',2001:db8::1", "'1.1.1.1, ',192.0.2.1"})
    void behindAProxyItIsTheLastThatTheProxyTells(String chain, String address) throws IOException {
        assertEquals(address, noted(true, chain));
    }

    @Test
    void behindAProxyThatAddsAHeaderOfItsOwnItIsThatOfTheLastHeader() throws IOException {
        assertEquals("203.0.113.7", noted(true, "10.9.9.9", "203.0.113.7"));
    }

    @Test
    void withoutAProxyNothingThatIsSaidIsBelieved() throws IOException {
        assertEquals("192.0.2.1", noted(false, "203.0.113.7"));
    }

    @Test
    void whoCallsComesFromThere() throws IOException {
        HttpServletRequest request = new FakeRequest().header(FORWARDED, "203.0.113.7").build();
        new FrontDoor(true).doFilter(request, FakeRequest.response(), (in, out) -> { });
        request.setAttribute(RequestEdge.OPEN, true);
        new SessionEdge(null, null).around(request, FakeRequest.response(), () -> { });
        assertEquals("203.0.113.7", ((Origin) request.getAttribute(RequestEdge.ORIGIN)).address());
    }

    private static String noted(boolean trustForwarded, String... chains) throws IOException {
        HttpServletRequest request = new FakeRequest().header(FORWARDED, chains).build();
        new FrontDoor(trustForwarded).doFilter(request, FakeRequest.response(), (in, out) -> { });
        return ClientAddress.of(request);
    }
}
