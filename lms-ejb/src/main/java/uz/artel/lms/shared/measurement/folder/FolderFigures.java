package uz.artel.lms.shared.measurement.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Watch;

/**
 * All figures of a folder of tables.
 *
 * @param figures by name
 * @param notices what was found in the folder and not used, or is missing for a figure that says so, one sentence each
 */
public record FolderFigures(Map<String, Figure> figures, List<String> notices) {

    private static final String UNIT = "unit";

    /**
     * Reads the folder and computes everything that its tables allow.
     *
     * @param watch may end it: some seconds for 5 000 persons and 40 items
     * @throws WrongFile when a file is wrong, or nothing that figures are of is there; then there are no figures at all
     */
    public static FolderFigures of(Path folder, Watch watch) throws WrongFile, IOException {
        var parameters = Parameters.read(folder);
        var matrix = Table.read(folder, ResponseFiles.MATRIX);
        var panel = PanelFiles.read(folder, parameters);
        if (matrix.isEmpty() && panel.isEmpty()) {
            throw new WrongFile(
                    folder.toString(),
                    0,
                    Files.isDirectory(folder)
                            ? "the folder holds neither " + ResponseFiles.MATRIX + " nor " + PanelFiles.ROUND
                                    + "1.csv nor " + PanelFiles.HOFSTEE + "."
                            : "this is not a folder.");
        }
        var figures = new Figures();
        var notices = new ArrayList<>(parameters.unknown());
        if (matrix.isPresent()) {
            if (matrix.get().columns().get(0).equals(UNIT)) {
                RaterFiles.figures(matrix.get(), parameters, figures);
            } else {
                notices.addAll(responses(folder, matrix.get(), parameters, figures, watch));
            }
        }
        panel.ifPresent(p -> {
            p.figures(figures);
            notices.addAll(p.notices());
        });
        return new FolderFigures(figures.all(), List.copyOf(notices));
    }

    /** @return what was asked for and could not be reckoned */
    private static List<String> responses(
            Path folder, Table matrix, Parameters parameters, Figures figures, Watch watch)
            throws WrongFile, IOException {
        var read = ResponseFiles.read(folder, matrix);
        var groups = Table.read(folder, "groups.csv");
        var columns = groups.isPresent()
                ? ResponseFiles.groups(groups.get(), read.responses())
                : Map.<String, List<String>>of();
        var exam = ExamFigures.of(read.responses(), columns, parameters);
        Optional<ExamFigures> partial = Optional.empty();
        if (read.credits().isPresent()) {
            partial = Optional.of(ExamFigures.ofCredits(read.credits().get()));
        }
        figures.putAll(exam.figures("", watch));
        partial.ifPresent(p -> figures.putAll(p.figures("credits.", Watch.NONE)));
        return exam.notices();
    }
}
