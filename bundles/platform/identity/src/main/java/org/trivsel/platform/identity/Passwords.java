package org.trivsel.platform.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivsel.access.Accounts;
import org.trivsel.problem.Invalid;

/** Hashes and checks passwords: Argon2id with the parameters of the OWASP password storage cheat sheet (19 MiB, 2 rounds, 1 lane). */
final class Passwords {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String ONE_TIME_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ONE_TIME_LENGTH = 16;
    private static final int ONE_TIME_GROUP = 4;
    /** Random bytes in the form of a hash: no password is known to fit. Made at each start, it would hold up the start by its own work. */
    static final String HASH_OF_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$+r/IauFEVp9i0R/tTUV5aw$oRJbE+DRhxqJrm86EvUa+mQu8ThKEE99OGxCf2+PCrE";
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Each check takes 19 MiB; more at a time would let a flood of sign-ins fill the heap. */
    private final Semaphore places = new Semaphore(2);

    /** About 79 bits, without letters and digits that look alike. */
    static String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < ONE_TIME_LENGTH; i++) {
            password.append(i > 0 && i % ONE_TIME_GROUP == 0 ? "-" : "").append(ONE_TIME_SIGNS.charAt(RANDOM.nextInt(ONE_TIME_SIGNS.length())));
        }
        return password.toString();
    }

    String hash(String password) {
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            throw new Invalid("password", "password-too-short", "A password has at least " + Accounts.SHORTEST_PASSWORD + " characters.");
        }
        return inTurn(() -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
    }

    /** Takes the same time when there is nobody to check against. */
    boolean fits(String password, @Nullable String hash) {
        String against = hash == null ? HASH_OF_NOBODY : hash;
        boolean fits = inTurn(() -> Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)));
        return fits && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
