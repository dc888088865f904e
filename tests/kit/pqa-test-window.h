/* pqa-test-window.h: waiting for what a window does
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

void test_draw (GtkWidget *widget);
void test_settle (void);
