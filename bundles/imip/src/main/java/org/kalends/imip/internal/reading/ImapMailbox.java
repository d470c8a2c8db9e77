/* SPDX-License-Identifier: Apache-2.0 */
package org.kalends.imip.internal.reading;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.kalends.scheduling.api.MailSource.Fate;
import org.kalends.scheduling.api.MailSource.Reader;

/**
 * A mailbox (RFC 9051) whose mails are moved to another folder when they have been read, so that the mailbox itself remembers what is to
 * be read, for all nodes.
 *
 * @param rules where it is
 */
record ImapMailbox(ImapSettings rules) {
    /**
     * Shows a reader the mails in it.
     *
     * @return how many have been dealt with
     */
    int read(Reader reader, int most) throws MessagingException, IOException {
        try (Store store = Session.getInstance(properties()).getStore("imap")) {
            store.connect(rules.host(), rules.port(), rules.user(), rules._password());
            Folder inbox = store.getFolder(rules.folder());
            inbox.open(Folder.READ_WRITE);
            try {
                return read(inbox, store, reader, most);
            } finally {
                inbox.close(true);
            }
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        String timeout = String.valueOf(rules.timeoutSeconds() * 1000);
        properties.put("mail.imap.connectiontimeout", timeout);
        properties.put("mail.imap.timeout", timeout);
        properties.put("mail.imap.writetimeout", timeout);
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.ssl.enable", String.valueOf(rules.security().equals("tls")));
        boolean startTls = rules.security().equals("starttls");
        properties.put("mail.imap.starttls.enable", String.valueOf(startTls));
        properties.put("mail.imap.starttls.required", String.valueOf(startTls));
        return properties;
    }

    private int read(Folder inbox, Store store, Reader reader, int most) throws MessagingException, IOException {
        int dealtWith = 0;
        int count = inbox.getMessageCount();
        for (int number = 1; number <= count && dealtWith < most; number++) {
            Message mail = inbox.getMessage(number);
            if (Thread.currentThread().isInterrupted()) {
                return dealtWith;
            }
            if (!mail.isExpunged() && !mail.isSet(Flags.Flag.DELETED)) {
                Fate fate = fate(mail, reader);
                if (fate != Fate.LATER) {
                    move(mail, folder(store, fate == Fate.HANDLED ? rules.handled() : rules.refused()));
                    dealtWith++;
                }
            }
        }
        return dealtWith;
    }

    private Fate fate(Message mail, Reader reader) throws MessagingException, IOException {
        try (InputStream octets = ((IMAPMessage) mail).getMimeStream()) {
            return reader.read(rules.contextId(), octets);
        }
    }

    /** The copy is there before the mail is marked: what is marked was dealt with, and what is not is shown again. */
    private static void move(Message mail, Folder target) throws MessagingException {
        mail.getFolder().copyMessages(new Message[] {mail}, target);
        mail.setFlag(Flags.Flag.DELETED, true);
    }

    private static Folder folder(Store store, String name) throws MessagingException {
        Folder folder = store.getFolder(name);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        return folder;
    }
}
