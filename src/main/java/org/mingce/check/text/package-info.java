/** What the explanation says beside the tables, held against the tables: reasons, “三公” details, procurement, assets. */
package org.mingce.check.text;
