/**
 * The demo history: two centres with their people, a running and a finished intake and one on its last day, and an operator with a quarter behind
 * him, so that a newcomer sees every page alive on the first start. After the start seventy operators come in and two attestations are held among
 * them ({@code CentreTelling}), unless LMS_DEMO_CENTRE says no.
 *
 * <p>It is made by calling the same activities as people do, each step as its own person under a clock set back to its
 * moment, with a fixed seed. It writes no table of any other feature itself. Only a demo installation has it.
 */
package uz.artel.lms.demo;
