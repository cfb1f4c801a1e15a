package org.trivsel.platform.web.page;

/**
 * A one-time password, shown this once.
 *
 * @param tenant what goes into the first field at sign-in
 * @param next where to go on
 * @param from what that is called
 */
public record OnceView(String name, String tenant, String username, String password, String next, String from) {
    @Override
    public String toString() {
        return "OnceView[]";
    }
}
