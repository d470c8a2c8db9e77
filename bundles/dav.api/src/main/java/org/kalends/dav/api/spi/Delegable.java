/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.dav.api.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Facet of a kind in all of whose collections a user can let others act as a delegate. */
@ConsumerType
public interface Delegable {}
