package uz.artel.lms.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;

/** EclipseLink would write an Instant as a serialised object; DATETIME(6) in UTC is what we keep. */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, LocalDateTime> {

    @Override
    public LocalDateTime convertToDatabaseColumn(Instant instant) {
        return DatabaseTime.of(instant);
    }

    @Override
    public Instant convertToEntityAttribute(LocalDateTime column) {
        return DatabaseTime.instant(column);
    }
}
