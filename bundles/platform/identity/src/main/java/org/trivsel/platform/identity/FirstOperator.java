package org.trivsel.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivsel.access.Accounts;
import org.trivsel.access.Grant;
import org.trivsel.access.Role;
import org.trivsel.tenant.Tenant;
import org.trivsel.tenant.TenantKey;
import org.trivsel.tenant.Tenants;

/**
 * Lets the first operator in without a default password: when the system tenant has no account {@code operator}, one is made with a password
 * of its own, left in a file of the data folder that only the owner of the process can read.
 */
@Component(service = {}, immediate = true)
public final class FirstOperator {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);
    private static final String USERNAME = "operator";
    private static final int PASSWORD_BYTES = 18;

    @Activate
    public FirstOperator(BundleContext context, @Reference Tenants tenants, @Reference Accounts accounts) {
        String data = context.getProperty("trivsel.data");
        welcome(tenants, accounts, Path.of(data == null ? "data" : data));
    }

    private static void welcome(Tenants tenants, Accounts accounts, Path data) {
        Tenant system = tenants.find(TenantKey.SYSTEM)
                .orElseGet(() -> tenants.create(TenantKey.SYSTEM, "System", "DK", Locale.forLanguageTag("da"), ZoneOffset.UTC));
        if (accounts.find(system.id(), USERNAME).isPresent()) {
            return;
        }
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path file = data.resolve("operator-password.txt");
        write(file, password);
        accounts.create(system.id(), USERNAME, "Operator", password,
                List.of(new Grant(Role.OPERATOR, null, LocalDate.now(ZoneOffset.UTC), null)));
        LOG.info("The account operator of the tenant system is ready; its password is in {}. Change it and delete the file.", file);
    }

    private static void write(Path file, String password) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("The first password cannot be left in " + file, e);
        }
    }
}
