/* pqa-i18n.h: translation macros of the program's one text domain
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib/gi18n-lib.h>
