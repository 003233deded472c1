/**
 * What sittings say of an exam and of its items: figures of {@link uz.artel.lms.shared.measurement} over announced first
 * tries, and how precise one result is.
 *
 * <p>A set of figures belongs to a centre and a blueprint. Its responses are those of first tries whose result is announced:
 * retakes would flatter. An item whose version changed is another item. Omitted, not reached and not presented stay apart;
 * raw totals are compared among people who had the same items only, and where forms were drawn the error told is the
 * absolute one.
 *
 * <p>Figures that take long are made beside the pages: a row of exam_figures waits, is worked on with progress, and is ready
 * for ever. New results make a new row; the old ones stay. A page only reads. The longest, an analysis, is made when
 * somebody asks for it: its row can be ended by people too, and what was found is appended beside it.
 */
package uz.artel.lms.exam.statistics;
