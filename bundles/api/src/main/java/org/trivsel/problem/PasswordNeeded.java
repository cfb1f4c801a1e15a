package org.trivsel.problem;

/** The person came in with a one-time password: until another is chosen, nothing else can be done. */
public final class PasswordNeeded extends Problem {
    private static final long serialVersionUID = 1L;

    public PasswordNeeded() {
        super(403, "password-needed", "This was a one-time password. Choose one of your own first: PUT /session/password.", null, null);
    }
}
