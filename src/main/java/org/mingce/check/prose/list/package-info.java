/** Lists: counts against what is listed, numbers that follow each other, nothing twice. */
package org.mingce.check.prose.list;
