/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kalends.embedded.services.RankedServices;
import org.kalends.identity.Authenticator;
import org.kalends.identity.Authenticators;
import org.kalends.identity.SignIn;
import org.kalends.identity.SignInRequest;
import org.kalends.identity.SignInUnavailableException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Asks one authenticator after the other, by ranking. */
@Component(service = Authenticators.class)
public final class RankedAuthenticators implements Authenticators {
    private final RankedServices<Authenticator> authenticators = new RankedServices<>();

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addAuthenticator(Authenticator authenticator, ServiceReference<Authenticator> reference) {
        authenticators.put(reference, authenticator);
    }

    void updatedAuthenticator(Authenticator authenticator, ServiceReference<Authenticator> reference) {
        authenticators.put(reference, authenticator);
    }

    void removeAuthenticator(ServiceReference<Authenticator> reference) {
        authenticators.remove(reference);
    }

    @Override
    public SignIn signIn(SignInRequest request) {
        List<Authenticator> asked = authenticators.inOrder();
        if (asked.isEmpty()) {
            throw new SignInUnavailableException("There is no way to sign in");
        }
        List<SignInUnavailableException> undecided = new ArrayList<>();
        for (Authenticator authenticator : asked) {
            try {
                SignIn answer = authenticator.signIn(request);
                if (answer instanceof SignIn.Accepted) {
                    return answer;
                }
                if (answer instanceof SignIn.Refused refused && undecided.isEmpty()) {
                    return new SignIn.Refused(refused.reason(), challenges(asked, authenticator, refused));
                }
            } catch (SignInUnavailableException e) {
                undecided.add(e);
            }
        }
        if (!undecided.isEmpty()) {
            throw undecided.get(0);
        }
        return new SignIn.NotMine();
    }

    private static List<String> challenges(List<Authenticator> all, Authenticator refuser, SignIn.Refused refused) {
        return all.stream()
                .flatMap(authenticator ->
                        authenticator == refuser && !refused.challenges().isEmpty()
                                ? refused.challenges().stream()
                                : authenticator.challenges().stream())
                .toList();
    }

    @Override
    public List<String> challenges() {
        Stream<Authenticator> all = authenticators.inOrder().stream();
        return all.map(Authenticator::challenges).flatMap(List::stream).toList();
    }
}
