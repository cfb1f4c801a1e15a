package org.trivsel.information;

/** How somebody was told. */
public enum Channel {
    /** A letter on paper, handed over. */
    PRINT,
    /** A letter by post. */
    MAIL,
    /** A letter by the digital post of the authorities. */
    DIGITAL,
    /** Told in a conversation, perhaps with an interpreter. */
    CONVERSATION,
    /** Not told, because the law makes an exception here or nobody can be reached; with the reason. Counts as done. */
    EXEMPT
}
