package uz.artel.lms.web.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers, dates and plurals as each of the three languages writes them; functions of the tag library {@code lms}.
 *
 * <p>Russian and Uzbek: decimal comma, thousands apart by a no-break space, 22.11.2026. English: decimal point,
 * thousands by a comma, 22 Nov 2026. Instants are shown in the country's one zone, Asia/Tashkent.
 */
public final class Words {

    /** The country has one zone and no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    private static final String NO_BREAK_SPACE = "\u00a0";
    private static final String MISSING = "–";

    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Map<String, List<String>> MONTHS = Map.of(
            "ru",
            List.of(
                    "января",
                    "февраля",
                    "марта",
                    "апреля",
                    "мая",
                    "июня",
                    "июля",
                    "августа",
                    "сентября",
                    "октября",
                    "ноября",
                    "декабря"),
            "uz",
            List.of(
                    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr", "oktabr", "noyabr",
                    "dekabr"),
            "en",
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));

    private Words() {}

    /** Minutes as hours with at most one digit behind the comma: 90 is 1,5. */
    public static String hours(Object minutes, Object lang) {
        var number = decimal(minutes);
        return number == null
                ? MISSING
                : number(
                        number.divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros(),
                        null,
                        lang);
    }

    /** 22.11.2026, in English 22 Nov 2026; – for null. Takes a LocalDate, an Instant or another date-time. */
    public static String day(Object when, Object lang) {
        var day = date(when);
        if (day == null) {
            return MISSING;
        }
        return "en".equals(code(lang))
                ? day.getDayOfMonth()
                        + NO_BREAK_SPACE
                        + month(day, "en").substring(0, 3)
                        + NO_BREAK_SPACE
                        + day.getYear()
                : DOTS.format(day);
    }

    /** 22 ноября 2026 г., 2026-yil 22-noyabr, 22 November 2026; – for null. */
    public static String longDay(Object when, Object lang) {
        var day = date(when);
        if (day == null) {
            return MISSING;
        }
        return switch (code(lang)) {
            case "uz" -> day.getYear() + "-yil " + day.getDayOfMonth() + "-" + month(day, "uz");
            case "en" -> day.getDayOfMonth() + NO_BREAK_SPACE + month(day, "en") + " " + day.getYear();
            default ->
                day.getDayOfMonth() + NO_BREAK_SPACE + month(day, "ru") + " " + day.getYear() + NO_BREAK_SPACE + "г.";
        };
    }

    /** 14:20 in the country's zone; – for null or a day without time. */
    public static String time(Object when) {
        var time = localTime(when);
        return time == null ? MISSING : CLOCK.format(time);
    }

    /** Day and time: 22.11.2026 14:20. */
    public static String dayTime(Object when, Object lang) {
        return date(when) == null ? MISSING : day(when, lang) + " " + time(when);
    }

    /** The same for machines, for the attribute of a time element; empty for null. */
    public static String machine(Object when) {
        return when == null ? "" : when.toString();
    }

    /**
     * A number with thousands apart: 3 500, 92,5; – for null.
     *
     * @param digits digits after the point, rounded half up; empty or null: as many as it has
     */
    public static String number(Object value, Object digits, Object lang) {
        var number = decimal(value);
        if (number == null) {
            return MISSING;
        }
        var shown = digits == null || digits.toString().isBlank()
                ? number
                : number.setScale(Integer.parseInt(digits.toString().strip()), RoundingMode.HALF_UP);
        var english = "en".equals(code(lang));
        var plain = shown.abs().toPlainString();
        var point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        var grouped = new StringBuilder(whole);
        for (var at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, english ? "," : NO_BREAK_SPACE);
        }
        if (point >= 0) {
            grouped.append(english ? '.' : ',').append(plain, point + 1, plain.length());
        }
        return (shown.signum() < 0 ? "−" : "") + grouped;
    }

    /** A percentage that is already counted in hundredths: 92,5 %, in English 92.5%. */
    public static String percent(Object value, Object digits, Object lang) {
        if (decimal(value) == null) {
            return MISSING;
        }
        return number(value, digits, lang) + ("en".equals(code(lang)) ? "%" : NO_BREAK_SPACE + "%");
    }

    /**
     * Which form of a noun a count takes: {@code one} (1 балл), {@code few} (2 балла), {@code many} (5 баллов).
     * Uzbek has one form for all, English two ({@code one}, {@code many}).
     */
    public static String plural(Object count, Object lang) {
        var number = decimal(count);
        if (number == null) {
            return "many";
        }
        var whole = number.stripTrailingZeros().scale() <= 0;
        return switch (code(lang)) {
            case "uz" -> "many";
            case "en" -> number.abs().compareTo(BigDecimal.ONE) == 0 ? "one" : "many";
            default -> whole ? russian(number.abs().longValue()) : "few";
        };
    }

    private static String russian(long n) {
        if (n % 100 >= 11 && n % 100 <= 14) {
            return "many";
        }
        return switch ((int) (n % 10)) {
            case 1 -> "one";
            case 2, 3, 4 -> "few";
            default -> "many";
        };
    }

    /** Fills the gap {0} of a text. */
    public static String fill(String text, Object a) {
        return fill3(text, a, "", "");
    }

    /** Fills the gaps {0} and {1}. */
    public static String fill2(String text, Object a, Object b) {
        return fill3(text, a, b, "");
    }

    /** Fills the gaps {0}, {1} and {2}; what fills one is not searched for further gaps. */
    public static String fill3(String text, Object a, Object b, Object c) {
        if (text == null) {
            return "";
        }
        var filled = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var gap = at + 2 < text.length() && text.charAt(at) == '{' && text.charAt(at + 2) == '}'
                    ? text.charAt(at + 1) - '0'
                    : -1;
            if (gap < 0 || gap > 2) {
                filled.append(text.charAt(at));
            } else {
                var value = gap == 0 ? a : gap == 1 ? b : c;
                filled.append(value == null ? "" : value);
                at += 2;
            }
        }
        return filled.toString();
    }

    /** Дилноза Каримова → ДК: the first letters of the first two words. */
    public static String initials(String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        var letters = new StringBuilder();
        for (var word : name.strip().split("\\s+")) {
            if (letters.length() < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }

    /** One of four tints for the initials of a name, always the same one for a name. */
    public static String tint(String name) {
        return switch (name == null ? 0 : Math.floorMod(name.hashCode(), 4)) {
            case 1 -> "z";
            case 2 -> "l";
            case 3 -> "a";
            default -> "";
        };
    }

    /** The class of a status badge. */
    public static String statusClass(String kind) {
        return switch (kind == null ? "" : kind) {
            case "ok", "warn", "bad", "info", "now" -> kind;
            case "draft" -> "line";
            default -> "";
        };
    }

    /** The icon of a status: each has an outline of its own. */
    public static String statusIcon(String kind) {
        return switch (kind == null ? "" : kind) {
            case "ok" -> "pi-check-circle";
            case "warn" -> "pi-exclamation-triangle";
            case "bad" -> "pi-times-circle";
            case "info" -> "pi-info-circle";
            case "now" -> "pi-bolt";
            case "draft" -> "pi-pencil";
            default -> "pi-minus";
        };
    }

    /** The classes of a button of a kind. */
    public static String buttonClass(String kind) {
        return switch (kind == null ? "" : kind) {
            case "now" -> "btn n";
            case "main" -> "btn p";
            case "quiet" -> "btn q";
            case "danger" -> "btn ds";
            case "destroy" -> "btn d";
            default -> "btn s";
        };
    }

    private static String code(Object lang) {
        return lang == null ? "ru" : lang.toString().toLowerCase(Locale.ROOT);
    }

    private static String month(LocalDate day, String lang) {
        return MONTHS.get(lang).get(day.getMonthValue() - 1);
    }

    private static LocalDate date(Object when) {
        if (when instanceof Instant instant) {
            return instant.atZone(ZONE).toLocalDate();
        } else if (when instanceof LocalDate day) {
            return day;
        } else if (when instanceof LocalDateTime local) {
            return local.toLocalDate();
        } else if (when instanceof ZonedDateTime zoned) {
            return zoned.toLocalDate();
        } else if (when instanceof OffsetDateTime offset) {
            return offset.toLocalDate();
        }
        return null;
    }

    private static LocalTime localTime(Object when) {
        if (when instanceof Instant instant) {
            return instant.atZone(ZONE).toLocalTime();
        } else if (when instanceof LocalTime time) {
            return time;
        } else if (when instanceof LocalDateTime local) {
            return local.toLocalTime();
        } else if (when instanceof ZonedDateTime zoned) {
            return zoned.toLocalTime();
        } else if (when instanceof OffsetDateTime offset) {
            return offset.toLocalTime();
        }
        return null;
    }

    private static BigDecimal decimal(Object value) {
        if (value == null || value.toString().isBlank()) {
            return null;
        }
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }
}
