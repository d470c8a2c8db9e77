/* SPDX-License-Identifier: Apache-2.0 */
/** Files that people edit while the server runs. Copied into each bundle that reads such files. */
package org.kalends.embedded.files;
