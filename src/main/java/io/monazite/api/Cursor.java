package io.monazite.api;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32C;

import io.monazite.graph.Position;

/// A place in a list, written so that nobody is tempted to read or make one: the position, and a check sum over it and
/// the name of the list, so that a cursor that was altered or taken from another list is recognised.
final class Cursor {

    private Cursor() {}

    static String write(String list, Position position) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(check(list, position));
            out.writeUTF(position.sortedBy());
            out.writeUTF(position.id());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param field the argument that holds the cursor, for the message
    static Position read(String list, String cursor, String field) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            int check = in.readInt();
            Position position = new Position(in.readUTF(), in.readUTF());
            if (in.read() < 0 && check == check(list, position)) {
                return position;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw notOurs(field);
        }
        throw notOurs(field);
    }

    private static ApiException notOurs(String field) {
        return ApiException.badInput(
                field,
                "this is no cursor of this list as it is now; give one that the list itself returned, or begin anew");
    }

    private static int check(String list, Position position) {
        CRC32C sum = new CRC32C();
        for (String part : new String[] {list, position.sortedBy(), position.id()}) {
            sum.update(part.getBytes(StandardCharsets.UTF_8));
            sum.update(0);
        }
        return (int) sum.getValue();
    }
}
