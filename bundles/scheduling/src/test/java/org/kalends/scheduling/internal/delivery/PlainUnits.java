/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.scheduling.internal.delivery;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.kalends.dav.api.engine.UnitOfWork;
import org.kalends.dav.api.engine.UnitsOfWork;
import org.kalends.dav.api.engine.WorkOutcome;
import org.kalends.dav.api.exchange.DavRequest;
import org.kalends.identity.UserId;
import org.kalends.storage.api.Author;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.Unit;
import org.kalends.storage.api.Write;

/** Units in which nobody takes part, and that are nothing but the writes they are given. */
public final class PlainUnits implements UnitsOfWork {
    private static final Author AUTHOR = new Author(1, "");

    @Override
    public UnitOfWork begin(DavRequest request, Storage storage) {
        throw new UnsupportedOperationException("There are no requests here.");
    }

    @Override
    public UnitOfWork begin(UserId owner, Storage storage) {
        List<Write> writes = new ArrayList<>();
        return (UnitOfWork) Proxy.newProxyInstance(
                UnitOfWork.class.getClassLoader(), new Class<?>[] {UnitOfWork.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("also")) {
                        writes.add((Write) arguments[0]);
                        return proxy;
                    }
                    return storage.commit(new Unit(List.of(), writes, AUTHOR));
                });
    }

    @Override
    public List<WorkOutcome> commitAll(List<UnitOfWork> units) {
        throw new UnsupportedOperationException("Each is carried out by itself here.");
    }
}
