/** The running product over plain HTTP: who gets in where, what the answers carry, and what becomes of bad input. */
package uz.artel.lms.access;
