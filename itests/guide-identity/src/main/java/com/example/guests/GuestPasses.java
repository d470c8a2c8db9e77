/* SPDX-License-Identifier: Apache-2.0 */
package com.example.guests;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kalends.identity.Authenticator;
import org.kalends.identity.Scopes;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.UserId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Passes that let a program read a guest's calendars until a moment: bearer tokens (RFC 6750), signed by the house. */
@Component(service = {Authenticator.class, GuestPasses.class})
public final class GuestPasses implements Authenticator {
    private static final Pattern PASS = Pattern.compile("guest-([0-9]{1,9})-([0-9]{1,12})-([0-9a-f]{64})");
    private static final String BEARER = "Bearer realm=\"Kalends\"";
    private static final Scopes READS_CALENDARS = Scopes.of(Map.of("calendar", Scopes.Access.READ));

    private final GuestBook book;

    @Activate
    public GuestPasses(@Reference GuestBook book) {
        this.book = book;
    }

    /** A pass for a guest that is good until a moment. */
    public String issue(int guest, Instant until) {
        String said = "guest-" + guest + '-' + until.getEpochSecond();
        return said + '-' + signature(said);
    }

    @Override
    public List<String> challenges() {
        return List.of(BEARER);
    }

    /** A token of another form, or signed by another house, is left to whoever knows it. */
    @Override
    public SignIn signIn(SignInRequest request) {
        Matcher pass = PASS.matcher(request.credentials("Bearer").orElse(""));
        if (!pass.matches() || !isSigned(pass)) {
            return new SignIn.NotMine();
        }
        if (Instant.now().getEpochSecond() > Long.parseLong(pass.group(2))) {
            return new SignIn.Refused("the pass has expired", List.of(BEARER + ", error=\"invalid_token\""));
        }
        UserId guest = new UserId(book.context().id(), Integer.parseInt(pass.group(1)));
        return new SignIn.Accepted(guest, READS_CALENDARS, "guest pass");
    }

    private boolean isSigned(Matcher pass) {
        String said = pass.group().substring(0, pass.start(3) - 1);
        return MessageDigest.isEqual(signature(said).getBytes(), pass.group(3).getBytes());
    }

    private String signature(String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(book.key(), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has this", e);
        }
    }
}
