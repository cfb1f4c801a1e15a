package org.trivsel.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody serves what belongs to somebody else. */
class ClaimTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            /children                 , -       , -       , true
            /tools                    , -       , -       , true
            /tools/language           , language, language, true
            /tools/language/notes/{id}, language, -       , true
            /tools/language           , -       , language, true
            /tools/motor              , language, -       , false
            /tools/language           , motor   , language, false
            /tools                    , language, -       , false
            /tools-language           , language, -       , false
            /session                  , language, language, false
            /                         , language, -       , false
            /{any}                    , language, -       , false
            /tools/{any}              , language, -       , false
            /tools/language           , -       , -       , false
            """)
    void eachToolHasWhatIsBelowItsName(String base, String declared, String named, boolean allowed) {
        assertEquals(allowed, Claim.objection(Base.of(base), declared, named) == null);
    }
}
