/* SPDX-License-Identifier: Apache-2.0 */
/** Guests of the house: who they are, what their passwords are, and passes that let programs in for a while. */
package com.example.guests;
