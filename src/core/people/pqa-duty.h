/* pqa-duty.h: what somebody does for a zone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

/**
 * PqaDuty:
 * @PQA_DUTY_CUSTOMER_SERVICE: the zone's customer-service person
 * @PQA_DUTY_CUSTOMER_SERVICE_DEPUTY: stands in for that person
 * @PQA_DUTY_MAINTENANCE: the zone's maintenance person
 * @PQA_DUTY_MAINTENANCE_DEPUTY: stands in for that person
 *
 * A zone has one person for each at a time.
 */
typedef enum
{
  PQA_DUTY_CUSTOMER_SERVICE,
  PQA_DUTY_CUSTOMER_SERVICE_DEPUTY,
  PQA_DUTY_MAINTENANCE,
  PQA_DUTY_MAINTENANCE_DEPUTY,
} PqaDuty;

#define PQA_N_DUTIES (PQA_DUTY_MAINTENANCE_DEPUTY + 1)

PQA_DECLARE_CODES (PqaDuty, pqa_duty)

G_END_DECLS
