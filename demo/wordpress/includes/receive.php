<?php
/**
 * Takes leads, at a REST route and, for sites whose REST interface is closed to visitors, at admin-ajax.php.
 *
 * Neither asks for a nonce: on a cached page it would be stale. Nothing is answered that isn't in the request already.
 */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

const ROUTES = 'funnel-calculator/v1';
const ACTION = 'funnel_calculator_lead';
const MOST_BYTES = 65536;
/** By which the plugin knows its own route again. */
const GREETING = 'funnel-calculator takes leads here';

add_action('rest_api_init', function () {
    register_rest_route(ROUTES, '/leads', [
        [
            'methods' => 'POST',
            'permission_callback' => '__return_true',
            'callback' => function (\WP_REST_Request $request) {
                [$status, $answer, $headers] = take_lead((string) $request->get_header('content-type'), (string) $request->get_body());
                return new \WP_REST_Response($answer, $status, $headers);
            },
        ],
        [
            'methods' => 'GET',
            'permission_callback' => '__return_true',
            'callback' => function () {
                return new \WP_REST_Response(['ok' => true, 'message' => GREETING], 200, ['Cache-Control' => 'no-store']);
            },
        ],
    ]);
});

foreach (['wp_ajax_', 'wp_ajax_nopriv_'] as $hook) {
    add_action($hook . ACTION, function () {
        $body = (string) file_get_contents('php://input', false, null, 0, MOST_BYTES + 1);
        [$status, $answer, $headers] = isset($_SERVER['REQUEST_METHOD']) && $_SERVER['REQUEST_METHOD'] === 'POST'
            ? take_lead(isset($_SERVER['CONTENT_TYPE']) ? (string) wp_unslash($_SERVER['CONTENT_TYPE']) : '', $body)
            : refused(405, 'only POST is taken', ['Allow' => 'POST']);
        foreach ($headers as $name => $value) header("$name: $value");
        status_header($status);
        header('Content-Type: application/json; charset=utf-8');
        say_whole($answer);
        wp_die('', '', ['response' => null]);
    });
}

// At last: others still send headers there, WordPress itself those by which another name of the site may read the answer.
add_filter('rest_pre_serve_request', function ($served, $response, $request) {
    if ($served || $request->get_method() !== 'POST' || !is_lead_route($request->get_route())) return $served;
    say_whole($response->get_data());
    return true;
}, PHP_INT_MAX, 3);

/** Says how long the answer is: a browser then has it whole while PHP still mails, wherever PHP can't end it early. */
function say_whole($answer): void
{
    $text = (string) wp_json_encode($answer);
    // What others have written before would count into it.
    while (ob_get_level() > 0 && ob_end_clean());
    if (function_exists('apache_setenv')) apache_setenv('no-gzip', '1');
    if (!headers_sent()) {
        ini_set('zlib.output_compression', '0');
        header('Content-Length: ' . strlen($text));
    }
    echo $text; // phpcs:ignore WordPress.Security.EscapeOutput -- JSON, not a page
}

function is_lead_route(string $route): bool
{
    return untrailingslashit($route) === '/' . ROUTES . '/leads';
}

/** @return array{0: int, 1: array, 2: array} status, answer, headers */
function take_lead(string $type, string $body): array
{
    if (!preg_match('#\A(application/x-www-form-urlencoded|application/json|text/plain)\b#i', $type, $found)) return refused(415, 'only a form and JSON are taken');
    if (strlen($body) > MOST_BYTES) return refused(413, 'at most ' . MOST_BYTES . ' bytes are taken');
    try {
        $lead = readLead(strtolower($found[1]), $body);
    } catch (NoLead $error) {
        return refused(400, $error->getMessage());
    } catch (\Throwable $error) {
        // Whatever can't be read as a lead never will be one.
        return refused(400, 'the body is no lead');
    }
    global $wpdb;
    // A message of the database would name a person in the server's log.
    $silent = $wpdb->suppress_errors(true);
    $answer = answer_to($lead);
    $wpdb->suppress_errors($silent);
    return $answer;
}

function answer_to(array $lead): array
{
    // One that is here already costs nothing, however often it comes.
    if (is_known_lead($lead['leadId'])) return taken($lead, true);
    $address = isset($_SERVER['REMOTE_ADDR']) ? (string) wp_unslash($_SERVER['REMOTE_ADDR']) : '';
    $wait = seconds_to_wait((string) apply_filters('funnel_calculator_address', $address));
    // The form waits for that long by itself, where it is short enough.
    if ($wait > 0) return refused(429, 'too many leads from one address', ['Retry-After' => (string) min($wait, 300)]);
    $new = keep_lead($lead);
    if ($new === null) {
        // A full disk passes: the form tries again by itself. What a person typed stays out of the log.
        error_log('funnel-calculator: a lead could not be kept');
        return refused(503, 'the lead could not be kept', ['Retry-After' => '30']);
    }
    if ($new) mail_after_answer($lead['leadId']);
    return taken($lead, !$new);
}

function taken(array $lead, bool $duplicate): array
{
    return [200, ['ok' => true, 'leadId' => $lead['leadId'], 'duplicate' => $duplicate], ['Cache-Control' => 'no-store']];
}

function refused(int $status, string $error, array $headers = []): array
{
    return [$status, ['ok' => false, 'error' => $error], $headers + ['Cache-Control' => 'no-store']];
}
