/**
 * What a section's or an annex's schema says under {@code x-checks}: which facts it needs, what is compared with last
 * year or the budget, which sums and limits its facts keep. Values only; package {@code catalogue} reads them.
 */
package org.mingce.model.facts;
