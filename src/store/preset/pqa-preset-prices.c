/* pqa-preset-prices.c: the price list of a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "preset/pqa-preset-private.h"

gboolean
pqa_preset_apply_prices (PqaConnection *connection, JsonObject *preset, GError **error)
{
  JsonArray *prices = json_object_get_array_member (preset, "prices");

  for (guint i = 0; i < json_array_get_length (prices); i++)
    {
      JsonObject *item = json_array_get_object_element (prices, i);

      if (!pqa_preset_run (connection, error, "preset/add-price-item", "tttii",
                           json_object_get_string_member (item, "code"),
                           json_object_get_string_member (item, "name"),
                           json_object_get_string_member (item, "unit"),
                           json_object_get_int_member (item, "cents"), (gint64)i))
        return FALSE;
    }
  return TRUE;
}
