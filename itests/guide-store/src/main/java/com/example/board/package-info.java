/* SPDX-License-Identifier: Apache-2.0 */
/** A notice board for events, which the groupware fills and everybody reads. */
@Export
@Version("1.0.0")
package com.example.board;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
