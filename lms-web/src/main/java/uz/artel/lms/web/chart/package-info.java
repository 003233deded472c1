/**
 * Charts as inline SVG, drawn here and styled by classes: crisp, printable, in both themes, with nothing for a script to do.
 * A chart is pure: numbers, words and a size in, text out. Beside each a page shows its numbers as a table.
 */
package uz.artel.lms.web.chart;
