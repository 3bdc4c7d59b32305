/** Which criteria fail in use? What their text says beside what the judgements on them say. */
package org.thangdo.study.diagnosis;
