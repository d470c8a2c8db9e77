/* SPDX-License-Identifier: Apache-2.0 */
package com.example.board;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kalends.storage.api.Storage;
import org.kalends.storage.api.StoredCollection;
import org.kalends.storage.contract.FilledStoreContract;
import org.kalends.storage.contract.UidIndexer;

class BoardStorageTest implements FilledStoreContract {
    private static final String EVENT = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private final BoardStorage board = new BoardStorage(new UidIndexer(), CONTEXT, OWNER);

    @BeforeEach
    void fill() {
        write("opening");
        write("sale");
    }

    @Override
    public Storage testee() {
        return board;
    }

    @Override
    public StoredCollection filled() {
        return board.filled(CONTEXT).get(0).facts();
    }

    @Override
    public void write(String name) {
        board.hang(name, EVENT.formatted(name));
    }

    @Override
    public void remove(String name) {
        board.takeDown(name);
    }

    @Test
    void oneUidIsOneNotice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> board.hang("again", EVENT.formatted("sale")))
                .withMessage("sale has the UID sale");
        assertThatIllegalArgumentException().isThrownBy(() -> board.hang("nothing", ""));
    }
}
