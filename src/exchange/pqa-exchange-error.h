/* pqa-exchange-error.h: file errors in the words of this program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void pqa_exchange_take_io_error (GError **error, GError *io_error, const char *path);

G_END_DECLS
