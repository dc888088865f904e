/* pqa-error.c: the one error domain of the program
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-error.h"

G_DEFINE_QUARK (pqa-error-quark, pqa_error)
