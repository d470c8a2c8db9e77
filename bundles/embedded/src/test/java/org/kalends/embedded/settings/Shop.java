/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.embedded.settings;

/** Settings that a test reads. */
@interface Shop {
    String place();

    int seats() default 4;

    long stock() default 10;

    boolean open() default true;

    String season() default "summer";

    String[] goods() default {"tea", "milk"};

    String customers() default "";

    String secret() default "";
}
