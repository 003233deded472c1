package uz.artel.lms.load;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A candidate at his browser: signed in, and once he has begun with the sheet of his exam. */
final class Seat {

    private static final String TAKE = "/trainee/exam/take.xhtml?exam=";

    private final Client client;
    private final String cookies;
    private final String token;
    private volatile Sheet sheet;

    /** @param choices places of the form where one of several is chosen, with the number of options */
    private record Sheet(long id, String cookies, List<int[]> choices) {}

    /**
     * @param cookies of the session
     * @param token for what he writes
     */
    Seat(Client client, String cookies, String token) {
        this.client = client;
        this.cookies = cookies;
        this.token = token;
    }

    /** Opens the page of the exam and begins; done when the form is there, so when the first item is shown. */
    CompletableFuture<Void> begin(String exam) {
        var page = client.ask(TAKE + exam, cookies).build();
        var wish = client.ask("/api/v1/sittings", cookies)
                .header("Content-Type", "application/json")
                .header("X-LMS-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"exam\":\"" + exam + "\"}"))
                .build();
        return client.http()
                .sendAsync(page, HttpResponse.BodyHandlers.ofByteArray())
                .thenCompose(shown -> {
                    require(shown, "the page of the exam");
                    return client.http().sendAsync(wish, HttpResponse.BodyHandlers.ofByteArray());
                })
                .thenAccept(begun -> {
                    require(begun, "the sheet");
                    sheet = read(begun);
                });
    }

    private static void require(HttpResponse<byte[]> response, String what) {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(what + ": " + response.statusCode() + " " + Client.text(response));
        }
    }

    private Sheet read(HttpResponse<byte[]> begun) {
        var root = JsonParser.parseString(Client.text(begun)).getAsJsonObject();
        var choices = new ArrayList<int[]>();
        for (var one : root.getAsJsonArray("items")) {
            var item = one.getAsJsonObject();
            if (item.get("kind").getAsString().equals("single")) {
                choices.add(new int[] {
                    item.get("place").getAsInt(), item.getAsJsonArray("options").size()
                });
            }
        }
        var all = new StringBuilder(cookies);
        begun.headers().allValues("Set-Cookie").forEach(set -> all.append("; ").append(set.split(";", 2)[0]));
        return new Sheet(root.get("sittingId").getAsLong(), all.toString(), choices);
    }

    boolean sits() {
        return sheet != null;
    }

    /** Chooses another option somewhere. */
    HttpRequest answer(int number) {
        var place = sheet.choices.get(number % sheet.choices.size());
        return write("/answers/" + number)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"place\":" + place[0] + ",\"choice\":[" + number % place[1] + "],\"flagged\":false}"))
                .build();
    }

    /** Asks for the time, as his page does every twenty seconds: who isn't heard of for three minutes was silent. */
    HttpRequest time() {
        return client.ask("/api/v1/sittings/" + sheet.id + "/clock", sheet.cookies)
                .build();
    }

    HttpRequest handIn() {
        return write("/submit").POST(HttpRequest.BodyPublishers.noBody()).build();
    }

    private HttpRequest.Builder write(String what) {
        return client.ask("/api/v1/sittings/" + sheet.id + what, sheet.cookies).header("X-LMS-Token", token);
    }

    /** Null when this acknowledges the answer, else what is wrong. */
    static String wrong(int number, HttpResponse<byte[]> response) {
        var text = Client.text(response);
        return response.statusCode() == 200 && text.contains("\"clientSeq\":" + number + ",") ? null : text;
    }

    /** A person who signs in and sees the list of his exams. */
    static Seat taken(Client client, String name, String password) throws IOException {
        try {
            var cookies = client.signIn(name, password);
            return new Seat(client, cookies, ProductLoad.token(client, name, cookies, "/trainee/exam/list.xhtml"));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(name + " is not at his seat", e);
        }
    }
}
