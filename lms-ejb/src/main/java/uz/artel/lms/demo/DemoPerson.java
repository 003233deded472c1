package uz.artel.lms.demo;

import java.util.List;
import uz.artel.lms.people.Level;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Lang;

/**
 * One invented person of the demo.
 *
 * @param months how many months before the start he reached his level
 */
record DemoPerson(
        String signInName,
        String centre,
        String line,
        PersonName name,
        Level level,
        int months,
        Lang language,
        List<Role> roles) {

    private static final String TASHKENT = "tashkent";
    private static final String ALMATY = "almaty";
    private static final String HOTLINE = "artel-hotline";

    /** Everybody of the demo; people and numbers are invented. */
    static List<DemoPerson> everybody() {
        return List.of(
                of(
                        "admin",
                        TASHKENT,
                        null,
                        Level.L3,
                        30,
                        Lang.RU,
                        "Рахимов,Тимур,Азизович,Rahimov,Timur,Azizovich",
                        Role.ADMIN),
                of(
                        "trainer",
                        TASHKENT,
                        null,
                        Level.L3,
                        40,
                        Lang.RU,
                        "Юнусова,Лола,Бахтиёровна,Yunusova,Lola,Baxtiyorovna",
                        Role.TRAINER),
                of(
                        "mentor",
                        TASHKENT,
                        HOTLINE,
                        Level.L3,
                        26,
                        Lang.UZ,
                        "Саидова,Нигора,Алишеровна,Saidova,Nigora,Alisherovna",
                        Role.MENTOR,
                        Role.OPERATOR),
                of(
                        "trainee",
                        TASHKENT,
                        HOTLINE,
                        Level.L0,
                        0,
                        Lang.RU,
                        "Каримова,Дилноза,Рустамовна,Karimova,Dilnoza,Rustamovna",
                        Role.TRAINEE),
                of(
                        "trainee2",
                        TASHKENT,
                        HOTLINE,
                        Level.L0,
                        0,
                        Lang.UZ,
                        "Қодиров,Жасур,Илҳомович,Qodirov,Jasur,Ilhomovich",
                        Role.TRAINEE),
                of("trainee3", TASHKENT, HOTLINE, Level.L0, 0, Lang.RU, "Ким,Виктория,,Kim,Viktoriya,", Role.TRAINEE),
                of(
                        "graduate",
                        TASHKENT,
                        HOTLINE,
                        Level.L0,
                        2,
                        Lang.UZ,
                        "Эргашева,Шахло,Ботировна,Ergasheva,Shahlo,Botirovna",
                        Role.TRAINEE),
                of(
                        "candidate",
                        TASHKENT,
                        HOTLINE,
                        Level.L0,
                        1,
                        Lang.RU,
                        "Мирзоева,Зебо,Анваровна,Mirzoyeva,Zebo,Anvarovna",
                        Role.TRAINEE),
                of(
                        "candidate2",
                        TASHKENT,
                        HOTLINE,
                        Level.L0,
                        1,
                        Lang.UZ,
                        "Шарипов,Достон,Олимович,Sharipov,Doston,Olimovich",
                        Role.TRAINEE),
                of(
                        "candidate3",
                        TASHKENT,
                        HOTLINE,
                        Level.L0,
                        1,
                        Lang.RU,
                        "Хан,Алина,Дмитриевна,Xan,Alina,Dmitriyevna",
                        Role.TRAINEE),
                of(
                        "mentor2",
                        TASHKENT,
                        HOTLINE,
                        Level.L3,
                        30,
                        Lang.RU,
                        "Рустамова,Камола,Икромовна,Rustamova,Kamola,Ikromovna",
                        Role.MENTOR,
                        Role.OPERATOR),
                of(
                        "mentor3",
                        TASHKENT,
                        HOTLINE,
                        Level.L2,
                        22,
                        Lang.UZ,
                        "Турсунов,Ойбек,Шавкатович,Tursunov,Oybek,Shavkatovich",
                        Role.MENTOR,
                        Role.OPERATOR),
                of(
                        "operator",
                        TASHKENT,
                        HOTLINE,
                        Level.L1,
                        5,
                        Lang.RU,
                        "Назаров,Фаррух,Шухратович,Nazarov,Farrux,Shuhratovich",
                        Role.OPERATOR),
                of(
                        "operator2",
                        TASHKENT,
                        HOTLINE,
                        Level.L1,
                        8,
                        Lang.UZ,
                        "Тошматова,Малика,Равшановна,Toshmatova,Malika,Ravshanovna",
                        Role.OPERATOR),
                of(
                        "examiner",
                        TASHKENT,
                        null,
                        Level.L3,
                        34,
                        Lang.RU,
                        "Ахмедова,Зарина,Фархадовна,Ahmedova,Zarina,Farxadovna",
                        Role.EXAMINER),
                of(
                        "examiner2",
                        TASHKENT,
                        null,
                        Level.L3,
                        29,
                        Lang.UZ,
                        "Бобоев,Сардор,Камолович,Boboyev,Sardor,Kamolovich",
                        Role.EXAMINER),
                of(
                        "examiner3",
                        TASHKENT,
                        null,
                        Level.L3,
                        31,
                        Lang.RU,
                        "Цой,Марина,Сергеевна,Soy,Marina,Sergeyevna",
                        Role.EXAMINER),
                of(
                        "invigilator",
                        TASHKENT,
                        null,
                        Level.L2,
                        20,
                        Lang.RU,
                        "Мирзаев,Отабек,Хасанович,Mirzayev,Otabek,Xasanovich",
                        Role.INVIGILATOR),
                of(
                        "quality",
                        TASHKENT,
                        null,
                        Level.L3,
                        28,
                        Lang.RU,
                        "Исмаилова,Наргиза,Каримовна,Ismailova,Nargiza,Karimovna",
                        Role.QUALITY),
                of(
                        "supervisor",
                        TASHKENT,
                        HOTLINE,
                        Level.L3,
                        36,
                        Lang.UZ,
                        "Усмонов,Бехзод,Анварович,Usmonov,Behzod,Anvarovich",
                        Role.SUPERVISOR),
                of(
                        "technical",
                        TASHKENT,
                        null,
                        Level.L3,
                        33,
                        Lang.RU,
                        "Петренко,Олег,Иванович,Petrenko,Oleg,Ivanovich",
                        Role.TECHNICAL),
                of(
                        "hr-officer",
                        TASHKENT,
                        null,
                        Level.L2,
                        24,
                        Lang.RU,
                        "Хамидова,Севара,Улугбековна,Hamidova,Sevara,Ulugbekovna",
                        Role.HR),
                of(
                        "approver",
                        TASHKENT,
                        null,
                        Level.L3,
                        45,
                        Lang.RU,
                        "Ли,Александр,Викторович,Li,Aleksandr,Viktorovich",
                        Role.HR_APPROVER),
                of(
                        "commission",
                        TASHKENT,
                        null,
                        Level.L3,
                        48,
                        Lang.UZ,
                        "Абдуллаева,Гулноза,Эркиновна,Abdullayeva,Gulnoza,Erkinovna",
                        Role.COMMISSION),
                of(
                        "head",
                        TASHKENT,
                        null,
                        Level.L3,
                        60,
                        Lang.RU,
                        "Султанов,Рустам,Маратович,Sultanov,Rustam,Maratovich",
                        Role.HEAD),
                of(
                        "admin.kz",
                        ALMATY,
                        null,
                        Level.L3,
                        20,
                        Lang.RU,
                        "Ахметова,Айгерим,Нурлановна,Axmetova,Aygerim,Nurlanovna",
                        Role.ADMIN),
                of(
                        "trainer.kz",
                        ALMATY,
                        null,
                        Level.L3,
                        22,
                        Lang.RU,
                        "Сейтжанов,Ерлан,Болатович,Seytjanov,Yerlan,Bolatovich",
                        Role.TRAINER),
                of(
                        "trainee.kz",
                        ALMATY,
                        HOTLINE,
                        Level.L0,
                        0,
                        Lang.RU,
                        "Омарова,Динара,Сериковна,Omarova,Dinara,Serikovna",
                        Role.TRAINEE),
                of(
                        "hr.kz",
                        ALMATY,
                        null,
                        Level.L2,
                        18,
                        Lang.RU,
                        "Жумабаева,Сауле,Канатовна,Jumabayeva,Saule,Kanatovna",
                        Role.HR),
                of(
                        "examiner4",
                        TASHKENT,
                        null,
                        Level.L3,
                        26,
                        Lang.UZ,
                        "Рашидова,Нодира,Бахтияровна,Rashidova,Nodira,Baxtiyorovna",
                        Role.EXAMINER));
    }

    private static DemoPerson of(
            String signInName,
            String centre,
            String line,
            Level level,
            int months,
            Lang lang,
            String name,
            Role... roles) {
        var part = name.split(",", -1);
        return new DemoPerson(
                signInName,
                centre,
                line,
                new PersonName(part[0], part[1], blank(part[2]), part[3], part[4], blank(part[5])),
                level,
                months,
                lang,
                List.of(roles));
    }

    private static String blank(String part) {
        return part.isBlank() ? null : part;
    }
}
