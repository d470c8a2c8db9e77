/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What directories, password checks and ways to sign in promise, as tests. A test class implements the contract of what it
 * tests and answers what the contract asks for.
 */
package org.kalends.identity.contract;
