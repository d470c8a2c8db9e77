/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.write.internal.object;

import java.util.Map;
import java.util.stream.Collectors;
import org.kalends.dav.api.DavException;
import org.kalends.dav.api.ETag;
import org.kalends.dav.api.engine.CollectionTypes;
import org.kalends.dav.api.spi.AcceptedObject;
import org.kalends.dav.api.spi.CollectionType;
import org.kalends.dav.api.spi.ObjectFormat;
import org.kalends.storage.api.ItemIndex;
import org.kalends.storage.api.ItemIndexer;
import org.kalends.storage.api.NewItem;
import org.kalends.storage.api.Octets;
import org.kalends.storage.api.StorageUnavailableException;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.api.UnfitObjectException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Has the format of a collection examine what others have written. */
@Component
public final class FormatIndexer implements ItemIndexer {
    private final CollectionTypes types;

    @Activate
    public FormatIndexer(@Reference CollectionTypes types) {
        this.types = types;
    }

    @Override
    public NewItem item(Octets object, StoredCollection collection, int author) throws UnfitObjectException {
        ObjectFormat format = types.get(collection.type())
                .orElseThrow(() -> new StorageUnavailableException(
                        "Nothing is here that knows what a collection of the type " + collection.type() + " holds"))
                .format();
        try {
            AcceptedObject accepted = format.accept(object, collection);
            String etag = ETag.of(accepted.octets()).value();
            ItemIndex index = accepted.index().drawnBy(format.indexRevision());
            return new NewItem(accepted.mediaType(), etag, accepted.octets(), index, author);
        } catch (DavException e) {
            throw new UnfitObjectException(e.getMessage(), e);
        }
    }

    @Override
    public Map<String, Integer> revisions() {
        return types.all().stream().collect(Collectors.toMap(CollectionType::name, type -> type.format()
                .indexRevision()));
    }
}
