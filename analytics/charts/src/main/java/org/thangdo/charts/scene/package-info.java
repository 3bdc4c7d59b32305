/** With which few marks is a picture made, and how do they become SVG and PNG? */
package org.thangdo.charts.scene;
