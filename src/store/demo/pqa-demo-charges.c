/* pqa-demo-charges.c: what the residents of the demo office paid for repairs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-private.h"
#include "preset/pqa-preset-private.h"

gboolean
pqa_demo_add_charges (PqaDemo *self, GError **error)
{
  gint64 n_lines;

  if (!pqa_preset_run (self->connection, error, "demo/add-charges", "")
      || !pqa_preset_run (self->connection, error, "demo/set-charged", "")
      || !pqa_preset_run (self->connection, error, "demo/set-charge-fair", "")
      || !pqa_connection_read_int (self->connection, &n_lines, error,
                                   "SELECT count (*) FROM request_charge", ""))
    return FALSE;
  self->n_rows += n_lines;
  return TRUE;
}
