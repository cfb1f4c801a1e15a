package org.trivsel.platform.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.trivsel.notice.MailAddress;
import org.trivsel.notice.MailSetup;

/** The settings as they are good for sending, with the one that is not. @param from null unless mail is on */
record MailSettings(MailSetup setup, Properties transport, @Nullable MailAddress from, @Nullable String user, @Nullable String password,
        @Nullable Locale language) {
    private static final List<String> WAYS = List.of("starttls", "tls", "none");
    private static final List<String> PORTS = List.of("587", "465", "25");
    private static final List<String> LANGUAGES = List.of("", "da", "en", "nb", "de");
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";
    private static final int HIGHEST_PORT = 65_535;

    static MailSettings of(MailConfig mail, NoticeConfig notice) {
        if (mail.host().isBlank()) {
            return idle(MailSetup.Condition.OFF, null);
        }
        try {
            return on(mail, notice);
        } catch (WrongSetting e) {
            return idle(MailSetup.Condition.FAULTY, e.getMessage());
        }
    }

    boolean isOn() {
        return setup.condition() == MailSetup.Condition.ON;
    }

    private static MailSettings on(MailConfig mail, NoticeConfig notice) {
        int way = WAYS.indexOf(mail.tls());
        require(way >= 0, "mail.tls is '" + mail.tls() + "'; it may be starttls, tls or none.");
        String port = mail.port().isBlank() ? PORTS.get(way) : mail.port().strip();
        require(port.matches("[1-9]\\d{0,4}") && Integer.parseInt(port) <= HIGHEST_PORT, "mail.port is '" + port + "'; it is a number from 1 to 65535.");
        require(mail.user().isBlank() == mail._password().isEmpty(), "mail.user and mail.password go together; one of them is missing.");
        require(mail.user().isBlank() || way < 2, "mail.tls is none, and mail.user and mail.password would go in clear; use starttls or tls.");
        require(LANGUAGES.contains(notice.language()), "notice.language is '" + notice.language() + "'; it may be da, en, nb or de.");
        MailAddress from = address("mail.from", mail.from());
        List<MailAddress> operators = Arrays.stream(notice.operators().split(",")).map(String::strip).filter(one -> !one.isEmpty()).distinct()
                .map(one -> address("notice.operators", one)).toList();
        String user = mail.user().isBlank() ? null : mail.user();
        return new MailSettings(new MailSetup(MailSetup.Condition.ON, null, operators), transport(mail.host().strip(), port, way, from, user != null), from,
                user, user == null ? null : mail._password(), notice.language().isEmpty() ? null : Locale.forLanguageTag(notice.language()));
    }

    private static Properties transport(String host, String port, int way, MailAddress from, boolean signsIn) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", port);
        properties.setProperty("mail.smtp.from", from.value());
        properties.setProperty("mail.smtp.auth", String.valueOf(signsIn));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(way == 0));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(way == 0));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(way == 1));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    private static MailAddress address(String setting, String value) {
        try {
            return new MailAddress(value.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(setting + " is '" + value + "'; it is an address such as drift@example.org.", e);
        }
    }

    private static void require(boolean right, String said) {
        if (!right) {
            throw new WrongSetting(said, null);
        }
    }

    private static MailSettings idle(MailSetup.Condition condition, @Nullable String fault) {
        return new MailSettings(new MailSetup(condition, fault, List.of()), new Properties(), null, null, null, null);
    }

    /** What is wrong, with what it may be. */
    private static final class WrongSetting extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongSetting(String said, @Nullable Throwable cause) {
            super(said, cause);
        }
    }
}
